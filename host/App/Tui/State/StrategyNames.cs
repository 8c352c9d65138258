namespace Rota.Host.Tui;

// The strategies' names; where a name does not tell strategies apart, with the file's.
internal static class StrategyNames
{
    // The SDK's, for a script without Named.
    public const string Unnamed = "Unnamed strategy";

    public static string Of(AppState app, ScriptState script) => script.Last?.Strategy is not { Length: > 0 } name ? script.Name
        : name == Unnamed || app.Scripts.Exists(other => other.Path != script.Path && other.Last?.Strategy == name)
            ? $"{Path.GetFileName(script.Path)}: {name}"
        : name;
}
