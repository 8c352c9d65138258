using Rota.Terminal;

namespace Rota.Host.Tui;

// The state after an event.
internal static class AppUpdate
{
    public static Next Of(AppState app, Msg happened) => SettingMoves.Follow(app, happened, Changed(app, happened));

    private static Next Changed(AppState app, Msg happened) => happened switch
    {
        Msg.Input(ResizeInput resize) => Navigation.Settled(app with { Size = resize.Size }),
        Msg.Input(KeyInput key) => OnKey(app, key),
        Msg.Input(PasteInput paste) => TextEntry.OnPaste(app, paste.Text),
        Msg.Input(MouseInput mouse) => MouseUpdates.On(app, mouse),
        Msg.Live(var live) => LiveUpdates.On(app, live),
        Msg.Found(var paths) => LiveUpdates.OnFound(app, paths),
        Msg.Remembered(var path, var result) => LiveUpdates.OnRemembered(app, path, result),
        Msg.Printed(var path, var text) => app.Note($"{Path.GetFileNameWithoutExtension(path)}: {text}"),
        Msg.PluginsRead(var plugins, var reports) => Navigation.Settled(app with { Plugins = plugins, Reports = reports }),
        Msg.PluginStaged(var title, var about) => PluginMoves.AskAgreement(app, title, about),
        Msg.SettingsRead(var settings) => Navigation.Settled(app with { Settings = settings }),
        Msg.SettingChecked(var key, var change) => SettingMoves.OnChecked(app, key, change),
        Msg.SettingWritten(var key, var file) => SettingMoves.OnWritten(app, key, file),
        Msg.NameFound(var path, var name) => CloneDialog.Ask(app, path, name),
        Msg.Cloned(var path) => LiveUpdates.OnCloned(app, path),
        Msg.Exists(var again, var path) => ExportDialog.AskAgain(app, again, path),
        Msg.Openable(var path) => ExportDialog.AskOpen(app, path),
        Msg.Said(var text, var isWrong) => app.Say(text, isWrong),
        _ => app,
    };

    private static Next OnKey(AppState app, KeyInput key)
    {
        var command = app.Keys.Of(key);
        if (command is { Command: AppCommand.Interrupt })
            return AppCommands.Do(app with { Notice = null }, AppCommand.Interrupt);
        app = app with { IsLeaving = false, Notice = null };
        if (TextEntry.IsOn(app)) return TextEntry.OnKey(app, key);
        return command is { } known ? AppCommands.Do(app, known.Command, known.Place) : app;
    }
}
