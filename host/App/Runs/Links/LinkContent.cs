using System.Text;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Runs;

// What a link holds: the script first, then what it loads, by their names; its parameters; and the settings that say the same everywhere.
// Where the prices come from is for whoever runs it.
internal sealed record LinkContent(
    int Format,
    OrderedDictionary<string, string> Files,
    OrderedDictionary<string, ParameterValue> Parameters,
    OrderedDictionary<string, string> Settings)
{
    public const int ThisFormat = 1;

    // Also what is not set, so that nobody's own settings change the run; only the default benchmark may be missing, which one that is asked for
    // may not.
    public static LinkContent Of(BuiltStrategy built, IReadOnlyList<Setting> settings) => built.Script.Libraries.Any(library => library.Named is not null)
        ? throw new InputException(new Mistake(
            "A link holds texts alone, and the script names a library by #r. Make a bundle: 'rota bundle SCRIPT -o NAME.rota'."))
        : new(
        ThisFormat,
        new(new ScriptLayout([built.Source]).Of(built.Source)
            .Select(file => KeyValuePair.Create(file.Name[ScriptLayout.Folder.Length..], Encoding.UTF8.GetString(file.Content)))),
        new(built.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, new ParameterValue(parameter.TextOf(parameter.Value))))),
        new(settings.Where(setting => Holds(setting) && (setting.Key != SettingKeys.Benchmark || IsAsked(setting)))
            .Select(setting => KeyValuePair.Create(setting.Key, setting.Text))));

    // What was asked for and cannot be in it.
    public static IEnumerable<Setting> LeftOut(IReadOnlyList<Setting> settings) =>
        settings.Where(setting => setting.Key is SettingKeys.CashRate or SettingKeys.Benchmark or SettingKeys.Proxies)
            .Where(setting => IsAsked(setting) && !Holds(setting));

    // As a command line would say them.
    public IEnumerable<Setting> Asked => Settings.Select(each => new Setting(each.Key, each.Value, Option: $"the link's {each.Key}"));

    // Its files lie nowhere; in messages they are below a folder 'link'.
    public ScriptSource Source
    {
        get
        {
            var root = Path.Combine(Environment.CurrentDirectory, "link");
            return ScriptSource.Of(
                [.. Files.Select(file => new ScriptFile(Path.Combine(root, file.Key.Replace('/', Path.DirectorySeparatorChar)), file.Value))]);
        }
    }

    // No file and no place of prices: those are others on another machine.
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
