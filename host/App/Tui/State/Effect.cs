using Rota.Host.Export;

namespace Rota.Host.Tui;

// Work to be done outside of the state.
internal abstract record Effect
{
    internal sealed record Run(IReadOnlyList<ScriptState> Scripts) : Effect;

    internal sealed record Stop(IReadOnlyList<string> Paths) : Effect;

    internal sealed record Ask(string Path, DateOnly Day) : Effect;

    internal sealed record Edit(string Path, int? Line, int? Column) : Effect;

    // Good: the text has given the last result.
    internal sealed record ReadSource(string Path, bool IsGood) : Effect;

    internal sealed record Explain(string Word) : Effect;

    // For a copy.
    internal sealed record FindName(string Path) : Effect;

    internal sealed record Copy(string Path, string Name) : Effect;

    internal sealed record WriteTable(ExportTable Table, ExportFormat Format, string Path, bool IsOver) : Effect;

    internal sealed record AskReports(string Path, IReadOnlyList<string> Names) : Effect;

    internal sealed record WriteReports(string Folder, IReadOnlyList<(string Name, byte[] Content)> Files, bool IsOver) : Effect;

    // In the system's default application.
    internal sealed record Open(string Path) : Effect;

    internal sealed record StagePlugin(string Source) : Effect;

    // Moves the staged plugin to its place, or drops it.
    internal sealed record FinishPlugin(bool IsAgreed) : Effect;

    internal sealed record ChangePlugin(PluginChange Change, string Plugin) : Effect;

    // Scripts were added or removed.
    internal sealed record Scan : Effect;

    internal sealed record Mouse(bool IsOn) : Effect;

    internal sealed record Redraw : Effect;

    internal sealed record Suspend : Effect;

    internal sealed record Quit : Effect;
}
