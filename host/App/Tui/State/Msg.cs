using Rota.Host.Live;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Events that change the state.
internal abstract record Msg
{
    internal sealed record Input(InputEvent Event) : Msg;

    internal sealed record Live(LiveEvent Event) : Msg;

    // The current scripts.
    internal sealed record Found(IReadOnlyList<string> Paths) : Msg;

    // The last result of a script from the previous session.
    internal sealed record Remembered(string Path, RunSnapshot Result) : Msg;

    internal sealed record SourceRead(string Path, CodeText Text, bool IsGood) : Msg;

    internal sealed record WordExplained(string Word, string Text) : Msg;

    // A line that a script printed.
    internal sealed record Printed(string Path, string Text) : Msg;

    internal sealed record PluginsRead(IReadOnlyList<PluginLine> Plugins, IReadOnlyList<string> Reports) : Msg;

    // A plugin was fetched; Manifest describes it.
    internal sealed record PluginStaged(string Title, IReadOnlyList<string> About) : Msg;

    // A free name for a copy of a script.
    internal sealed record NameFound(string Path, string Name) : Msg;

    internal sealed record Cloned(string Path) : Msg;

    // The target file exists already.
    internal sealed record Exists(Effect Again, string Path) : Msg;

    // A file was written that can be opened here.
    internal sealed record Openable(string Path) : Msg;

    internal sealed record Said(string Text, bool IsWrong = false) : Msg;
}
