using System.Threading.Channels;
using Rota.Host.Live;
using Rota.Host.Plugins;

namespace Rota.Host.Tui;

// Installs, switches and removes plugins for the screens, in sequence and in the background. Live scripts run again with the changed
// plugins.
internal sealed class PluginWork(LiveScripts live, ChannelWriter<Msg> tell) : IAsyncDisposable
{
    private readonly Background _work = new(tell);
    private Installation? _staged;

    public void Renew() => _work.Then(() =>
    {
        PluginBuilds.Renew();
        Read();
    });

    public void Do(Effect.StagePlugin stage) => _work.Then(() =>
    {
        DropStaged();
        _staged = Installation.PrepareEither(PluginFolders.RequireUser(), PluginSource.Of(stage.Source));
        tell.TryWrite(new Msg.PluginStaged(_staged.Staged.Plugin.Title, [.. _staged.About()]));
    });

    public void Do(Effect.FinishPlugin finish) => _work.Then(() =>
    {
        if (finish.IsAgreed && _staged is not null)
        {
            var title = _staged.Staged.Plugin.Title;
            _staged.Finish();
            Say($"Installed {title}.");
        }

        DropStaged();
        if (finish.IsAgreed) Read();
    });

    public void Do(Effect.ChangePlugin change) => _work.Then(() =>
    {
        var (folder, name) = (PluginFolders.RequireUser(), PluginName.Of(change.Plugin));
        switch (change.Change)
        {
            case PluginChange.Enable: PluginSwitch.Enable(folder, name); break;
            case PluginChange.Disable: PluginSwitch.Disable(folder, name); break;
            case PluginChange.Remove:
                PluginSwitch.Remove(folder, name);
                StaleFiles.Sweep(folder);
                break;
            case PluginChange.RollBack: Say($"{PluginSwitch.RollBack(folder, name.Id).Title} is now in use."); break;
            default: Check(name); break;
        }

        Read();
    });

    public async ValueTask DisposeAsync()
    {
        _work.Then(DropStaged);
        await _work.Last.ConfigureAwait(false);
    }

    private void Check(PluginName name)
    {
        foreach (var plugin in name.Among(PluginChoice.Now().Scan()))
        {
            if (plugin.State != PluginState.Active)
            {
                Say($"{plugin.Title} is {plugin.State} and not loaded: {plugin.Reason}.");
                continue;
            }

            var probe = PluginProbe.OfAsync(plugin).GetAwaiter().GetResult();
            var audit = plugin.IsBundled || plugin.Locked is null ? null : Audit.Of(plugin);
            var files = audit is null ? "" : audit.IsSound ? " Its files are unchanged since installation." : $" {string.Join(' ', audit.Lines())}.";
            var loaded = probe.Milliseconds is { } took ? FormattableString.Invariant($"{plugin.Title} is ok, loaded in {took:0} ms.") : probe.Fault!;
            Say(loaded + files, isWrong: probe.Fault is not null || audit is { IsSound: false });
        }
    }

    private void Read()
    {
        var plugins = PluginCatalogue.Scan();
        live.Renew(plugins);
        tell.TryWrite(new Msg.PluginsRead([.. plugins.Installed.Select(PluginLine.Of)], [.. plugins.Reports]));
    }

    private void DropStaged()
    {
        _staged?.Dispose();
        _staged = null;
    }

    private void Say(string text, bool isWrong = false) => tell.TryWrite(new Msg.Said(text, isWrong));
}
