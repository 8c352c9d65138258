using Rota.Host.Foundation;

namespace Rota.Host.Alerting;

// The folder of all that was told.
internal static class AlertFolder
{
    public static string Ours() => StateFolder.Ours() is { } folder
        ? Path.Combine(folder, "alerts")
        : throw new InputException(new Mistake("No home folder to remember what was told: set XDG_STATE_HOME."));
}
