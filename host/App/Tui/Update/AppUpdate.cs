using Rota.Terminal;

namespace Rota.Host.Tui;

// What an event makes of the desk.
internal static class AppUpdate
{
    public static Next Of(AppState desk, Msg happened) => happened switch
    {
        Msg.Input(ResizeInput resize) => Navigation.Settled(desk with { Size = resize.Size }),
        Msg.Input(KeyInput key) => OnKey(desk, key),
        Msg.Input(PasteInput paste) => TextEntry.OnPaste(desk, paste.Text),
        Msg.Input(MouseInput mouse) => MouseUpdates.On(desk, mouse),
        Msg.Live(var live) => LiveUpdates.On(desk, live),
        Msg.Found(var paths) => LiveUpdates.OnFound(desk, paths),
        Msg.Remembered(var path, var result) => LiveUpdates.OnRemembered(desk, path, result),
        Msg.Printed(var path, var text) => desk.Note($"{Path.GetFileNameWithoutExtension(path)}: {text}"),
        Msg.PluginsRead(var plugins, var reports) => Navigation.Settled(desk with { Plugins = plugins, Reports = reports }),
        Msg.PluginStaged(var title, var about) => PluginMoves.AskAgreement(desk, title, about),
        Msg.NameFound(var path, var name) => CloneDialog.Ask(desk, path, name),
        Msg.Cloned(var path) => LiveUpdates.OnCloned(desk, path),
        Msg.Exists(var again, var path) => ExportDialog.AskAgain(desk, again, path),
        Msg.Openable(var path) => ExportDialog.AskOpen(desk, path),
        Msg.Said(var text, var isWrong) => desk.Say(text, isWrong),
        _ => desk,
    };

    private static Next OnKey(AppState desk, KeyInput key)
    {
        var command = desk.Keys.Of(key);
        if (command is { Command: AppCommand.Interrupt })
            return AppCommands.Do(desk with { Notice = null }, AppCommand.Interrupt);
        desk = desk with { IsLeaving = false, Notice = null };
        if (TextEntry.IsOn(desk)) return TextEntry.OnKey(desk, key);
        return command is { } known ? AppCommands.Do(desk, known.Command, known.Place) : desk;
    }
}
