using Rota.Host.Editing;
using Rota.Host.Live;
using Rota.Host.Settings;
using Rota.Host.Trials;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Events that change the state.
internal abstract record Msg
{
    internal sealed record Input(InputEvent Event) : Msg;

    // The text of the open field changed.
    internal sealed record Written(string Text) : Msg;

    // The entries of the folder of a typed path.
    internal sealed record FolderListed(string Folder, IReadOnlyList<PathEntry> Entries) : Msg;

    // A row of the open chooser was clicked.
    internal sealed record Picked(int Row) : Msg;

    internal sealed record Confirmed(bool IsAgreed) : Msg;

    // Chosen from a menu.
    internal sealed record Commanded(AppCommand Command, int Place = 0) : Msg;

    internal sealed record Live(LiveEvent Event) : Msg;

    // The trials on a set of assets, after one was added.
    internal sealed record Counted(AssetSet On, Tally Tally) : Msg;

    // The current scripts.
    internal sealed record Found(IReadOnlyList<string> Paths) : Msg;

    // The last result of a script from the previous session.
    internal sealed record Remembered(string Path, RunSnapshot Result) : Msg;

    internal sealed record SourceRead(string Path, CodeText Text, bool IsGood) : Msg;

    internal sealed record WordExplained(string Word, string Text) : Msg;

    // A line that a script printed.
    internal sealed record Printed(string Path, string Text) : Msg;

    // By one of the user's own commands.
    internal sealed record CommandPrinted(string Name, IReadOnlyList<string> Lines) : Msg;

    // Without an exit code it was stopped.
    internal sealed record CommandEnded(string Name, int? ExitCode) : Msg;

    internal sealed record PluginsRead(IReadOnlyList<PluginLine> Plugins, IReadOnlyList<string> Reports) : Msg;

    // A plugin was fetched; Manifest describes it.
    internal sealed record PluginStaged(string Title, IReadOnlyList<string> About) : Msg;

    internal sealed record SettingsRead(ScriptSettings Settings) : Msg;

    // A checked change of a setting; null takes it back.
    internal sealed record SettingChecked(string Key, Setting? Change) : Msg;

    internal sealed record SettingRefused(string Key, Setting? Change, string Text) : Msg;

    internal sealed record SettingWritten(string Key, string File) : Msg;

    // A free name for a copy of a script.
    internal sealed record NameFound(string Path, string Name) : Msg;

    // The values are the script's defaults now.
    internal sealed record ParametersWritten(string Path, IReadOnlyList<Parameter> Values) : Msg;

    // A sweep as far as it has run.
    internal sealed record Swept(string Path, SweptMap Shown) : Msg;

    // Without a failure it is complete or was stopped.
    internal sealed record SweepEnded(string Path, string? Failure, bool IsStopped) : Msg;

    internal sealed record Created(string Path) : Msg;

    internal sealed record ShippedFound(IReadOnlyList<ShippedStrategy> Strategies) : Msg;

    // Another folder, with its scripts.
    internal sealed record Opened(string Root, IReadOnlyList<string> Paths) : Msg;

    internal sealed record Cloned(string Path) : Msg;

    // The target file exists already.
    internal sealed record Exists(Effect Again, string Path) : Msg;

    // A file was written that can be opened here.
    internal sealed record Openable(string Path) : Msg;

    // An effect that could not be executed.
    internal sealed record Refused(Effect Effect, string Text) : Msg;

    internal sealed record Said(string Text, bool IsWrong = false) : Msg;
}
