using Rota.Terminal;

namespace Rota.Host.Tui;

internal static class CloneDialog
{
    // Under a name that is free.
    public static Next Ask(AppState desk, string script, string free) => desk with
    {
        Prompt = new($"Copy {Path.GetFileNameWithoutExtension(script)} as:", TextField.Of(free), (asked, name) =>
            name.Length == 0 ? asked : asked.With(new Effect.Copy(script, name))),
    };
}
