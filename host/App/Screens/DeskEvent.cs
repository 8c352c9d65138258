using Rota.Host.Live;
using Rota.Host.Terminal;
using Rota.Host.Workers;

namespace Rota.Host.Screens;

// What reaches the desk.
internal abstract record DeskEvent
{
    internal sealed record Given(InputEvent Input) : DeskEvent;

    internal sealed record Happened(LiveEvent Event) : DeskEvent;

    // The scripts that there are now.
    internal sealed record Found(IReadOnlyList<string> Paths) : DeskEvent;

    // The last result that a script had when the program ended.
    internal sealed record Remembered(string Path, Finished Result) : DeskEvent;

    // A line that a script wrote.
    internal sealed record Printed(string Path, string Text) : DeskEvent;

    internal sealed record PluginsRead(IReadOnlyList<PluginLine> Plugins, IReadOnlyList<string> Reports) : DeskEvent;

    // A plugin was fetched, and what it says of itself.
    internal sealed record PluginStaged(string Title, IReadOnlyList<string> About) : DeskEvent;

    // A name that a copy of a script may have.
    internal sealed record NameFound(string Path, string Name) : DeskEvent;

    internal sealed record Cloned(string Path) : DeskEvent;

    // What was to be written is there already.
    internal sealed record Exists(DeskEffect Again, string Path) : DeskEvent;

    // A file was written that can be opened here.
    internal sealed record Openable(string Path) : DeskEvent;

    internal sealed record Said(string Text, bool IsWrong = false) : DeskEvent;
}
