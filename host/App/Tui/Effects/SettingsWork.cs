using System.Threading.Channels;
using Rota.Host.Live;
using Rota.Host.Settings;

namespace Rota.Host.Tui;

// Reads, checks and writes settings for the screens.
internal sealed class SettingsWork(LiveScripts live, Func<IReadOnlyList<string>> roots, ChannelWriter<Msg> tell) : IAsyncDisposable
{
    private readonly Background _work = new(tell);

    public void Do(Effect.ReadSettings read) => _work.Then(() => tell.TryWrite(new Msg.SettingsRead(Read(read.Path))));

    public void Do(Effect.CheckSetting check) => _work.Then(() =>
    {
        var change = check.Changes.FirstOrDefault(each => each.Key == check.Key);
        try
        {
            SettingCheck.Require(live.Settings.Unchanged(PathOf(check.Path)).With(check.Changes), check.Key, live.Plugins);
            tell.TryWrite(new Msg.SettingChecked(check.Key, change));
        }
        catch (Exception refused) when (Refusal.Of(refused) is { } text)
        {
            tell.TryWrite(new Msg.SettingRefused(check.Key, change, text));
        }
    });

    public void Do(Effect.WriteSetting write) => _work.Then(() =>
    {
        var (script, change) = (PathOf(write.Path), write.Change);
        var file = ProjectFile.Nearest(Path.GetDirectoryName(script)!) ?? Path.Combine(FolderOf(script), SettingsFile.ProjectName);
        ProjectFile.Set(file, change, live.Plugins);
        tell.TryWrite(new Msg.SettingWritten(change.Key, file));
    });

    public async ValueTask DisposeAsync() => await _work.Last.ConfigureAwait(false);

    private ScriptSettings Read(string? path)
    {
        try
        {
            return new(path, live.Settings.Unchanged(PathOf(path)).All, [.. live.Plugins.Feeds]);
        }
        catch (Exception refused) when (Refusal.Of(refused) is { } text)
        {
            return new(path, [], [], text);
        }
    }

    // Without a script, the settings of the first open folder.
    private string PathOf(string? script) => script ?? Path.Combine(roots()[0], "any.csx");

    // The open folder of a script; a script that was opened alone has its own.
    private string FolderOf(string script) => roots()
        .FirstOrDefault(root => Directory.Exists(root) && !Path.GetRelativePath(root, script).StartsWith("..", StringComparison.Ordinal))
        ?? Path.GetDirectoryName(script)!;
}
