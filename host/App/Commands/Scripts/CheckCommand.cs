using System.CommandLine;
using System.Globalization;
using Rota.Host.Checking;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Scripting;

namespace Rota.Host.Commands;

// rota check SCRIPT...: reports everything that would stop a run or make it non-repeatable.
internal sealed class CheckCommand
{
    private readonly Argument<string[]> _scripts = new("SCRIPT") { Arity = ArgumentArity.OneOrMore, Description = "The strategies' .csx files." };
    private readonly RunOptions _options = new();
    private readonly Streams _streams;

    private CheckCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new CheckCommand(streams);
        var command = new Command("check", "Test scripts with the settings and prices of a run, and report problems.") { verb._scripts };
        verb._options.AddTo(command);
        command.SetAction(verb.Check);
        return command;
    }

    private int Check(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var paths = parsed.GetRequiredValue(_scripts);
        var plugins = PluginCatalogue.Scan();
        var scripts = new StrategyScripts(plugins, _streams.Error);
        var code = ExitCode.Done;
        foreach (var path in paths)
        {
            try
            {
                progress.Now($"Checking {path}");
                foreach (var line in Checked(parsed, path, isAlone: paths.Length == 1, plugins, scripts)) _streams.Out.WriteLine(line);
            }
            catch (Exception exception)
            {
                _streams.Out.WriteLine($"{path}: failed");
                _streams.Out.Flush();
                code = Math.Max(code, Boundary.Report(exception, _streams.Error));
            }
        }

        return code;
    }

    private List<string> Checked(
        ParseResult parsed, string path, bool isAlone, PluginCatalogue plugins, StrategyScripts scripts)
    {
        var mistakes = new ProblemList();
        var run = _options.Prepare(parsed, path, plugins, scripts, mistakes, isAlone);
        mistakes.ThrowIfAny();
        foreach (var warning in run!.Built.Warnings) _streams.Error.WriteLine(warning.Format(Environment.CurrentDirectory));
        var notes = ScriptCheck.Notes(run, () => scripts.Build(path, run.Plan.Parameters), _options.Feed(parsed) is not null, plugins);
        var (strategy, assets) = (run.Built.Strategy, run.Built.Strategy.Needs.Count);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"{path}: {strategy.Name}; {strategy.Schedule}; {assets} {(assets == 1 ? "asset" : "assets")}"),
            .. notes.Select(note => $"  note: {note}"),
        ];
    }
}
