using Rota.Host.Problems;

namespace Rota.Host.Settings;

// The settings in force: a change on the screens, else the command line, else the nearest rota.json at or above a folder, else the user's file,
// else the default.
internal sealed class EffectiveSettings
{
    private readonly Dictionary<string, Setting> _settings = new(StringComparer.Ordinal);

    private EffectiveSettings() { }

    public Setting this[string key] => _settings[key];

    public IReadOnlyList<Setting> All => [.. SettingKeys.All.Where(_settings.ContainsKey).Select(key => _settings[key])];

    // Settings resolved by another process.
    public static EffectiveSettings Of(IEnumerable<Setting> settings)
    {
        var effective = new EffectiveSettings();
        effective.Take(settings);
        return effective;
    }

    public static EffectiveSettings For(string folder, IEnumerable<Setting> commandLine, ProblemList mistakes)
    {
        var effective = new EffectiveSettings();
        effective.Take(commandLine);
        foreach (var file in Files(folder)) effective.Take(mistakes.Try(() => SettingsFile.Read(file)) ?? []);
        effective.Take(SettingKeys.All.Select(key => new Setting(key, SettingKeys.Default(key))));
        return effective;
    }

    public EffectiveSettings With(IEnumerable<Setting> changes) => Of(changes.Concat(All));

    // The settings files for a folder, whether they exist or not.
    public static IEnumerable<string> Files(string folder)
    {
        for (var at = new DirectoryInfo(Path.GetFullPath(folder)); at is not null; at = at.Parent)
            yield return Path.Combine(at.FullName, SettingsFile.ProjectName);
        if (SettingsFile.UserPath() is { } user) yield return user;
    }

    private void Take(IEnumerable<Setting> settings)
    {
        foreach (var setting in settings) _settings.TryAdd(setting.Key, setting);
    }
}
