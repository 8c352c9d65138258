using Rota.Host.Foundation;
using Rota.Host.Settings;

namespace Rota.Host.Live;

// The settings in force for scripts: those of files and the command line, and the changes of the screens over them.
internal sealed class ChangedSettings(Func<string, LiveSettings> unchanged)
{
    private volatile IReadOnlyList<Setting> _changes = [];

    public IReadOnlyList<Setting> Changes
    {
        set => _changes = value;
    }

    public EffectiveSettings Unchanged(string path) => unchanged(path).Settings;

    public LiveSettings Of(string path)
    {
        var (settings, files) = unchanged(path);
        if (_changes is not { Count: > 0 } changes) return new(settings, files);
        var changed = settings.With(changes);
        return new(changed, [.. files.Union(SettingFiles.Of(changed, Path.GetDirectoryName(path)!), FileWatch.Paths)]);
    }
}
