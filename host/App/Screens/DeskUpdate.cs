using Rota.Host.Terminal;

namespace Rota.Host.Screens;

// What an event makes of the desk.
internal static class DeskUpdate
{
    public static Turn Of(Desk desk, DeskEvent happened) => happened switch
    {
        DeskEvent.Given(ResizeInput resize) => DeskMoves.Settled(desk with { Size = resize.Size }),
        DeskEvent.Given(KeyInput key) => OnKey(desk, key),
        DeskEvent.Given(PasteInput paste) => DeskWriting.OnPaste(desk, paste.Text),
        DeskEvent.Given(MouseInput mouse) => DeskMouse.On(desk, mouse),
        DeskEvent.Happened(var live) => DeskLive.On(desk, live),
        DeskEvent.Found(var paths) => DeskLive.OnFound(desk, paths),
        DeskEvent.Remembered(var path, var result) => DeskLive.OnRemembered(desk, path, result),
        DeskEvent.Printed(var path, var text) => desk.Note($"{Path.GetFileNameWithoutExtension(path)}: {text}"),
        DeskEvent.PluginsRead(var plugins, var reports) => DeskMoves.Settled(desk with { Plugins = plugins, Reports = reports }),
        DeskEvent.PluginStaged(var title, var about) => PluginMoves.AskAgreement(desk, title, about),
        DeskEvent.NameFound(var path, var name) => Cloning.Ask(desk, path, name),
        DeskEvent.Cloned(var path) => DeskLive.OnCloned(desk, path),
        DeskEvent.Exists(var again, var path) => Saving.AskAgain(desk, again, path),
        DeskEvent.Openable(var path) => Saving.AskOpen(desk, path),
        DeskEvent.Said(var text, var isWrong) => desk.Say(text, isWrong),
        _ => desk,
    };

    private static Turn OnKey(Desk desk, KeyInput key)
    {
        var command = desk.Keys.Of(key);
        if (command is { Command: DeskCommand.Interrupt })
            return DeskCommands.Do(desk with { Notice = null }, DeskCommand.Interrupt);
        desk = desk with { IsLeaving = false, Notice = null };
        if (DeskWriting.IsOn(desk)) return DeskWriting.OnKey(desk, key);
        return command is { } known ? DeskCommands.Do(desk, known.Command, known.Place) : desk;
    }
}
