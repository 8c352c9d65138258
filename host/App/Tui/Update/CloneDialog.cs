namespace Rota.Host.Tui;

internal static class CloneDialog
{
    // Suggests a free name.
    public static Next Ask(AppState app, string script, string free) =>
        FolderMoves.AskCopy(app, script, free, name => new Effect.Copy(script, name));
}
