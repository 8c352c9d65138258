using System.CommandLine;
using System.Globalization;
using Rota.Host.Errors;
using Rota.Host.Output;
using Rota.Host.Plugins;
using Rota.Host.Running;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota check SCRIPT...: builds each strategy and runs none.
internal static class CheckVerb
{
    public static Command Create(Streams streams)
    {
        var scripts = new Argument<string[]>("SCRIPT") { Arity = ArgumentArity.OneOrMore, Description = "The strategies' .csx files." };
        var command = new Command("check", "Compiles scripts and builds their strategies, without prices.") { scripts };
        command.SetAction(parsed => Check(parsed.GetRequiredValue(scripts), streams));
        return command;
    }

    private static int Check(string[] paths, Streams streams)
    {
        var scripts = new StrategyScripts(PluginCatalogue.Scan(), streams.Error);
        var nothingSet = new Dictionary<string, ParameterValue>();
        var code = ExitCode.Done;
        foreach (var path in paths)
        {
            try
            {
                var built = scripts.Build(path, nothingSet);
                foreach (var warning in built.Warnings) streams.Error.WriteLine(warning.Format(Environment.CurrentDirectory));
                streams.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{path}: {built.Strategy.Name}; {built.Strategy.Schedule}; {built.Strategy.Allocation.Needs.Count} assets"));
            }
            catch (Exception exception)
            {
                streams.Out.WriteLine($"{path}: wrong");
                streams.Out.Flush();
                code = Math.Max(code, Boundary.Report(exception, streams.Error));
            }
        }

        return code;
    }
}
