using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Settings;
using Rota.Host.Sweeping;

namespace Rota.Host.Commands;

// The run of a sweep's plan: its script, settings and parameters, on the prices of its feed.
internal static class PlannedRun
{
    public static PreparedRun Of(SweepFolder folder, SweepPlan plan, PluginCatalogue plugins, Streams streams)
    {
        var (input, mistakes) = (plan.Input, new ProblemList());
        var source = ScriptSource.Of([.. input.Script.Select(file => new ScriptFile(Path.GetFullPath(file.Name, Path.GetFullPath(folder.Path)), file.Text))]);
        var parameters = input.Parameters.ToDictionary(each => each.Key, each => new ParameterValue(each.Value), StringComparer.Ordinal);
        var run = RunOptions.Prepare(source, input.Settings.Select(Given), parameters, plugins, new StrategyScripts(plugins, streams.Error), mistakes);
        mistakes.ThrowIfAny();
        return run!;
    }

    // The plan has each setting as the command line would give it; a default was not given.
    private static Setting Given(KeyValuePair<string, string> setting) => setting.Value == SettingKeys.Default(setting.Key)
        ? new(setting.Key, setting.Value)
        : new(setting.Key, setting.Value, Option: SettingKeys.Option(setting.Key));
}
