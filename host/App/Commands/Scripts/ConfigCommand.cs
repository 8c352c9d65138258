using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota config: the settings of runs; the command line overrides them.
internal static class ConfigCommand
{
    public static Command Create(Streams streams)
    {
        var keys = string.Join(", ", SettingKeys.All);
        var asked = new Argument<string>("KEY") { Description = $"One of {keys}." };
        var get = new Command("get", "Print the value in force in this folder.") { asked };
        get.SetAction(parsed => Get(parsed.GetRequiredValue(asked), streams.Out));

        var key = new Argument<string>("KEY") { Description = $"One of {keys}." };
        var value = new Argument<string>("VALUE") { Description = "Value, as for 'rota run'; relative paths are stored in full." };
        var set = new Command("set", "Write a setting to your settings file.") { key, value };
        set.SetAction(parsed => Set(parsed.GetRequiredValue(key), parsed.GetRequiredValue(value), streams.Out));

        var unwanted = new Argument<string>("KEY") { Description = $"One of {keys}." };
        var unset = new Command("unset", "Remove a setting from your settings file.") { unwanted };
        unset.SetAction(parsed => Unset(parsed.GetRequiredValue(unwanted), streams.Out));

        var list = new Command("list", "Print every value in force in this folder, with its source.");
        list.SetAction(_ => List(streams.Out));
        return new Command("config", "Show and change settings.") { get, set, unset, list };
    }

    private static int Get(string key, TextWriter output)
    {
        output.WriteLine(InForce()[Known(key)].Text);
        return ExitCode.Done;
    }

    private static int Set(string key, string value, TextWriter output)
    {
        var setting = new Setting(Known(key), value, Option: key);
        if (key is SettingKeys.TimeLimit or SettingKeys.MemoryLimit) ScriptLimits.Require(setting);
        var path = UserSettings.Set(key, CheckedSetting.TextOf(setting, PluginCatalogue.Scan()));
        output.WriteLine($"Set {key} in {path}.");
        return ExitCode.Done;
    }

    private static int Unset(string key, TextWriter output)
    {
        var path = UserSettings.Unset(Known(key)) ?? throw new InputException(new Mistake($"{key} is not set in {SettingsFile.UserPath()}."));
        output.WriteLine($"Removed {key} from {path}.");
        return ExitCode.Done;
    }

    private static int List(TextWriter output)
    {
        var settings = InForce();
        foreach (var setting in SettingKeys.All.Select(key => settings[key]))
            output.WriteLine($"{setting.Key,-11}  {(setting.Text.Length > 0 ? setting.Text : "-")}  ({setting.Source})");
        return ExitCode.Done;
    }

    private static EffectiveSettings InForce()
    {
        var mistakes = new ProblemList();
        var settings = EffectiveSettings.For(Environment.CurrentDirectory, [], mistakes);
        mistakes.ThrowIfAny();
        return settings;
    }

    private static string Known(string key) =>
        SettingKeys.All.Contains(key) ? key : throw new InputException(new Mistake(SettingsFile.Unknown(key)));
}
