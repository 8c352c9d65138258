using System.Text;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Runs;

// The content of a link: files by name with the script first, its parameters, and the settings that mean the same everywhere.
// The price source is up to whoever runs it.
internal sealed record LinkContent(
    int Format,
    OrderedDictionary<string, string> Files,
    OrderedDictionary<string, ParameterValue> Parameters,
    OrderedDictionary<string, string> Settings)
{
    public const int ThisFormat = 1;

    // Includes unset settings, so that the recipient's own do not change the run. Only the default benchmark may be missing, not a requested one.
    public static LinkContent Of(BuiltStrategy built, IReadOnlyList<Setting> settings) => built.Script.Libraries.Any(library => library.Named is not null)
        ? throw new InputException(new Mistake(
            "A link holds only text, but the script uses a library by #r. Create a bundle instead: 'rota bundle SCRIPT -o NAME.rota'."))
        : new(
        ThisFormat,
        new(new ScriptLayout([built.Source]).Of(built.Source)
            .Select(file => KeyValuePair.Create(file.Name[ScriptLayout.Folder.Length..], Encoding.UTF8.GetString(file.Content)))),
        new(built.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, new ParameterValue(parameter.TextOf(parameter.Value))))),
        new(settings.Where(setting => Holds(setting) && (setting.Key != SettingKeys.Benchmark || IsAsked(setting)))
            .Select(setting => KeyValuePair.Create(setting.Key, setting.Text))));

    // Requested settings that a link cannot hold.
    public static IEnumerable<Setting> LeftOut(IReadOnlyList<Setting> settings) =>
        settings.Where(setting => setting.Key is SettingKeys.CashRate or SettingKeys.Benchmark or SettingKeys.Proxies)
            .Where(setting => IsAsked(setting) && !Holds(setting));

    // As a command line would set them.
    public IEnumerable<Setting> Asked => Settings.Select(each => new Setting(each.Key, each.Value, Option: $"the link's {each.Key}"));

    // The files are not on disk; messages place them below a folder 'link'.
    public ScriptSource Source
    {
        get
        {
            var root = Path.Combine(Environment.CurrentDirectory, "link");
            return ScriptSource.Of(
                [.. Files.Select(file => new ScriptFile(Path.Combine(root, file.Key.Replace('/', Path.DirectorySeparatorChar)), file.Value))]);
        }
    }

    // No file and no price source: they differ on another machine.
    public static bool Holds(Setting setting) => setting.Key switch
    {
        SettingKeys.From or SettingKeys.To or SettingKeys.Capital or SettingKeys.Profile => true,
        SettingKeys.CostBps or SettingKeys.FillAt or SettingKeys.DividendLag => true,
        SettingKeys.CashRate => CashRateChoice.IsPortable(setting),
        SettingKeys.Benchmark => !new BenchmarkChoice(setting.Text, IsDefault: false).IsScript,
        _ => false,
    };

    private static bool IsAsked(Setting setting) => setting.Text.Length > 0 && setting.Text != SettingKeys.Default(setting.Key);
}
