using Rota.Host.Live;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// What reaches the desk.
internal abstract record Msg
{
    internal sealed record Input(InputEvent Event) : Msg;

    internal sealed record Live(LiveEvent Event) : Msg;

    // The scripts that there are now.
    internal sealed record Found(IReadOnlyList<string> Paths) : Msg;

    // The last result that a script had when the program ended.
    internal sealed record Remembered(string Path, RunSnapshot Result) : Msg;

    // A line that a script wrote.
    internal sealed record Printed(string Path, string Text) : Msg;

    internal sealed record PluginsRead(IReadOnlyList<PluginLine> Plugins, IReadOnlyList<string> Reports) : Msg;

    // A plugin was fetched, and what it says of itself.
    internal sealed record PluginStaged(string Title, IReadOnlyList<string> About) : Msg;

    // A name that a copy of a script may have.
    internal sealed record NameFound(string Path, string Name) : Msg;

    internal sealed record Cloned(string Path) : Msg;

    // What was to be written is there already.
    internal sealed record Exists(Effect Again, string Path) : Msg;

    // A file was written that can be opened here.
    internal sealed record Openable(string Path) : Msg;

    internal sealed record Said(string Text, bool IsWrong = false) : Msg;
}
