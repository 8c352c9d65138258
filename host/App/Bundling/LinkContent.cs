using System.Text;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Bundling;

// What a link holds: the script first, then what it loads; its parameters; and of the settings, those that belong to the rule. Where the
// prices come from is for whoever runs it.
internal sealed record LinkContent(
    int Format, IReadOnlyList<LinkFile> Files, IReadOnlyList<BundledNumber> Parameters, string? From, string? To, string? Profile)
{
    public const int ThisFormat = 1;

    public static LinkContent Of(ScriptSource source, IReadOnlyList<Parameter> parameters, IReadOnlyList<Setting> settings)
    {
        var files = new ScriptLayout([source]).Of(source)
            .Select(file => new LinkFile(file.Name[ScriptLayout.Folder.Length..], Encoding.UTF8.GetString(file.Content)));
        return new(
            ThisFormat, [.. files], [.. parameters.Select(parameter => new BundledNumber(parameter.Name, parameter.Value))],
            Asked(SettingKeys.From), Asked(SettingKeys.To), Asked(SettingKeys.Profile));

        string? Asked(string key) => settings.First(setting => setting.Key == key).Text is { Length: > 0 } text ? text : null;
    }

    // As a command line would say them.
    public IEnumerable<Setting> Settings => new[] { (SettingKeys.From, From), (SettingKeys.To, To), (SettingKeys.Profile, Profile) }
        .Where(each => each.Item2 is not null)
        .Select(each => new Setting(each.Item1, each.Item2!, Option: $"the link's {each.Item1}"));

    // Its files lie nowhere; in messages they are below a folder 'link'.
    public ScriptSource Source
    {
        get
        {
            var root = Path.Combine(Environment.CurrentDirectory, "link");
            var files = Files
                .Select(file => new ScriptFile(Path.Combine(root, file.Name.Replace('/', Path.DirectorySeparatorChar)), file.Text)).ToList();
            return new(files[0].Path, files[0].Text, files[1..]);
        }
    }
}
