using Rota.Terminal;

namespace Rota.Host.Tui;

// The state after an event.
internal static class AppUpdate
{
    public static Next Of(AppState app, Msg happened)
    {
        var next = SettingMoves.Follow(app, happened, After(app, happened)).Then(Comparisons.Follow).Then(LuckUpdates.Follow).Then(SweepMoves.Follow);
        // New values move the rows of a sorted table.
        if (happened is not Msg.Input && !app.Tables.IsEmpty) next = next with { State = TableMoves.KeepingItem(app, app.Focus, _ => next.State) };
        return SourceUpdates.Reading(PathMoves.Follow(next with { State = RunBatch.After(app, next.State) }));
    }

    private static Next After(AppState app, Msg happened) => happened switch
    {
        Msg.Input(ResizeInput resize) => Navigation.Settled(app with { Size = resize.Size }),
        Msg.Input(KeyInput key) => OnKey(app, key),
        Msg.Input(MouseInput mouse) => MouseUpdates.On(app, mouse),
        Msg.Written(var text) => TextEntry.OnWritten(app, text),
        Msg.FolderListed(var folder, var entries) => PathMoves.OnListed(app, folder, entries),
        Msg.Picked(var row) => TextEntry.OnPicked(app, row),
        Msg.Confirmed(var isAgreed) => TextEntry.OnConfirmed(app, isAgreed),
        Msg.Commanded(var command, var place) => AppCommands.Do(app with { Notice = null }, command, place),
        Msg.Live(var live) => LiveUpdates.On(SourceUpdates.Outdate(app, live), live),
        Msg.Found(var paths) => LiveUpdates.OnFound(app, paths),
        Msg.Counted(var on, var tally) => app with { Tallies = app.Tallies.SetItem(on, tally) },
        Msg.Remembered(var path, var result) => LiveUpdates.OnRemembered(app, path, result),
        Msg.SourceRead(var path, var text, var isGood) => SourceUpdates.OnRead(app, path, text, isGood),
        Msg.WordExplained(var word, var text) when app.Word?.Word == word => app with { Word = new(word, text) },
        Msg.Printed(var path, var text) => app.Note($"{Path.GetFileNameWithoutExtension(path)}: {text}"),
        Msg.CommandPrinted(var name, var lines) => CustomMoves.OnPrinted(app, name, lines),
        Msg.CommandEnded(var name, var code) => CustomMoves.OnEnded(app, name, code),
        Msg.PluginsRead(var plugins, var reports) => Navigation.Settled(app with { Plugins = plugins, Reports = reports }),
        Msg.PluginStaged(var title, var about) => PluginMoves.AskAgreement(app, title, about),
        Msg.SettingsRead(var settings) => Navigation.Settled(app with { Settings = settings }),
        Msg.SettingChecked(var key, var change) => SettingMoves.OnChecked(app, key, change),
        Msg.SettingRefused(var key, var change, var text) => SettingMoves.OnRefused(app, key, change, text),
        Msg.SettingWritten(var key, var file) => SettingMoves.OnWritten(app, key, file),
        Msg.NameFound(var path, var name) => CloneDialog.Ask(app, path, name),
        Msg.ParametersWritten(var path, var values) => ParameterMoves.OnWritten(app, path, values),
        Msg.Swept(var path, var shown) => SweepMoves.OnSwept(app, path, shown),
        Msg.SweepEnded(var path, var failure, var isStopped) => SweepMoves.OnEnded(app, path, failure, isStopped),
        Msg.Created(var path) => FolderMoves.OnCreated(app, path),
        Msg.ShippedFound(var shipped) => FolderMoves.AskShipped(app, shipped),
        Msg.Opened(var root, var paths) => FolderMoves.OnOpened(app, root, paths),
        Msg.Cloned(var path) => LiveUpdates.OnCloned(app, path),
        Msg.Exists(var again, var path) => ExportDialog.AskAgain(app, again, path),
        Msg.Openable(var path) => ExportDialog.AskOpen(app, path),
        Msg.Refused(var effect, var text) => OnRefused(app, effect, text),
        Msg.Said(var text, var isWrong) => app.Say(text, isWrong),
        _ => app,
    };

    // A name or path that was refused is asked for again, with what was typed, unless the user has moved on.
    private static Next OnRefused(AppState app, Effect refused, string text)
    {
        var asked = TextEntry.IsOn(app) ? app : FolderMoves.AskAgain(app, refused) ?? ExportDialog.AskAgain(app, refused) ?? app;
        return asked.Say(text, isWrong: true);
    }

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
