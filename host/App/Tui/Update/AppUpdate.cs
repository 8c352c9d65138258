using Rota.Terminal;

namespace Rota.Host.Tui;

// The state after an event.
internal static class AppUpdate
{
    public static Next Of(AppState app, Msg happened) => SourceUpdates.Reading(Counted(app, After(app, happened)));

    private static Next Counted(AppState app, Next next) => next with { State = RunBatch.After(app, next.State) };

    private static Next After(AppState app, Msg happened) => happened switch
    {
        Msg.Input(ResizeInput resize) => Navigation.Settled(app with { Size = resize.Size }),
        Msg.Input(KeyInput key) => OnKey(app, key),
        Msg.Input(PasteInput paste) => TextEntry.OnPaste(app, paste.Text),
        Msg.Input(MouseInput mouse) => MouseUpdates.On(app, mouse),
        Msg.Live(var live) => LiveUpdates.On(SourceUpdates.Outdate(app, live), live),
        Msg.Found(var paths) => LiveUpdates.OnFound(app, paths),
        Msg.Remembered(var path, var result) => LiveUpdates.OnRemembered(app, path, result),
        Msg.SourceRead(var path, var text, var isGood) => SourceUpdates.OnRead(app, path, text, isGood),
        Msg.WordExplained(var word, var text) when app.Word?.Word == word => app with { Word = new(word, text) },
        Msg.Printed(var path, var text) => app.Note($"{Path.GetFileNameWithoutExtension(path)}: {text}"),
        Msg.PluginsRead(var plugins, var reports) => Navigation.Settled(app with { Plugins = plugins, Reports = reports }),
        Msg.PluginStaged(var title, var about) => PluginMoves.AskAgreement(app, title, about),
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
