using Rota.Terminal;

namespace Rota.Host.Tui;

internal static class CloneDialog
{
    // Suggests a free name.
    public static Next Ask(AppState app, string script, string free) => app with
    {
        Prompt = new($"Copy {Path.GetFileNameWithoutExtension(script)} as:", free, (asked, name) =>
            name.Length == 0 ? asked : asked.With(new Effect.Copy(script, name))),
    };
}
