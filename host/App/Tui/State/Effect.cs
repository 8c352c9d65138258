using Rota.Host.Editing;
using Rota.Host.Export;
using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Tui;

// Work to be done outside of the state.
internal abstract record Effect
{
    internal sealed record Run(IReadOnlyList<ScriptState> Scripts) : Effect;

    internal sealed record Stop(IReadOnlyList<string> Paths) : Effect;

    internal sealed record RunCommand(ShellCommand Command) : Effect;

    // In place of the screens.
    internal sealed record RunOnTerminal(ShellCommand Command) : Effect;

    // All of the user's own.
    internal sealed record StopCommands : Effect;

    internal sealed record Ask(string Path, DateOnly Day) : Effect;

    internal sealed record Explain(string Path, string Statistic) : Effect;

    internal sealed record MeasureLuck(string Path, RunSnapshot Last) : Effect;

    // The run of its last result again over days shared with others; without a first day from its own.
    internal sealed record RunOver(string Path, RunSnapshot Last, DateOnly? From, DateOnly To) : Effect;

    internal sealed record Edit(string Path, int? Line, int? Column) : Effect;

    // Good: the text has given the last result.
    internal sealed record ReadSource(string Path, bool IsGood) : Effect;

    internal sealed record ExplainWord(string Word) : Effect;

    // Changes the defaults that the script declares.
    internal sealed record WriteParameters(string Path, IReadOnlyList<Parameter> Values) : Effect;

    // Over the values of one or two parameters, with others as they are set.
    internal sealed record Sweep(string Path, IReadOnlyList<string> Over, IReadOnlyDictionary<string, string> Others, int Points, string By) : Effect;

    // The last sweep again, with another statistic.
    internal sealed record ReadSweep(string By) : Effect;

    internal sealed record StopSweep : Effect;

    // From the template, in the open folder.
    internal sealed record New(string Name) : Effect;

    internal sealed record FindShipped : Effect;

    internal sealed record CopyShipped(string Path, string Name) : Effect;

    internal sealed record OpenFolder(string Path) : Effect;

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

    // The settings of a script, or of the open folder if there is none.
    internal sealed record ReadSettings(string? Path) : Effect;

    // Checks a change, or taking one back, before anything runs with it.
    internal sealed record CheckSetting(string? Path, IReadOnlyList<Setting> Changes, string Key) : Effect;

    // Runs again what has run, with these changes; the first script first.
    internal sealed record ChangeSettings(IReadOnlyList<Setting> Changes, string? First) : Effect;

    // To the nearest rota.json.
    internal sealed record WriteSetting(string? Path, Setting Change) : Effect;

    // Scripts were added or removed.
    internal sealed record Scan : Effect;

    // A folder as it was typed.
    internal sealed record ListFolder(string Folder) : Effect;

    // At a menu, or the first one.
    internal sealed record OpenMenu(string? Group = null) : Effect;

    internal sealed record OpenPaneMenu(int X, int Y) : Effect;

    internal sealed record Mouse(bool IsOn) : Effect;

    internal sealed record Redraw : Effect;

    internal sealed record Suspend : Effect;

    internal sealed record Quit : Effect;
}
