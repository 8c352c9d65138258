using Rota.Host.Foundation;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Live;

// The settings of scripts: those in force, below the changes made on the screens.
internal sealed class ChangedSettings(Func<string, LiveSettings> inForce)
{
    private volatile IReadOnlyList<Setting> _changes = [];

    public void Change(IReadOnlyList<Setting> changes) => _changes = changes;

    // Without the changes.
    public EffectiveSettings Unchanged(string script) => inForce(script).Settings;

    public LiveSettings Of(string script)
    {
        var (settings, files) = inForce(script);
        if (_changes is not { Count: > 0 } changes) return new(settings, files);
        var changed = settings.With(changes);
        return new(changed, [.. files.Union(SettingFiles.Of(changed, Path.GetDirectoryName(script)!), FileWatch.Paths)]);
    }
}

// The settings in force for a script, and the files that decide them, whether they exist or not.
internal sealed record LiveSettings(EffectiveSettings Settings, IReadOnlyList<string> Files);
