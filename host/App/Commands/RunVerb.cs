using System.CommandLine;
using Rota.Host.Bundling;
using Rota.Host.Errors;
using Rota.Host.Output;
using Rota.Host.Plugins;
using Rota.Host.Running;
using Rota.Host.Terminal;

namespace Rota.Host.Commands;

// rota run SCRIPT: everything that the user gave is understood first, then the script is run, then what it gave is written.
internal sealed class RunVerb
{
    private readonly Argument<string> _script = new("SCRIPT") { Description = "The strategy's .csx file, or a link, as 'rota link' writes it." };
    private readonly RunOptions _options = new();
    private readonly ReportOptions _reports = new();
    private readonly LookOptions _looks = new();
    private readonly BundleAgreement _agreement = new();
    private readonly Streams _streams;

    private RunVerb(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new RunVerb(streams);
        var command = new Command("run", "Backtests a script.") { verb._script };
        verb._options.AddTo(command);
        verb._reports.AddTo(command);
        verb._looks.AddTo(command);
        verb._agreement.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var script = parsed.GetRequiredValue(_script);
        var link = LinkText.IsLink(script) ? LinkText.Read(script) : null;
        if (link is not null && !_agreement.IsGiven(parsed, link.Files.Select(file => (file.Name, file.Text)), _streams)) return ExitCode.UserMistake;
        if (link is not null) script = link.Files[0].Name;
        progress.Now($"Compiling {script}");
        var plugins = PluginCatalogue.Scan();
        var mistakes = new Mistakes();
        var run = link is null
            ? _options.Prepare(parsed, script, plugins, _streams.Error, mistakes)
            : _options.Prepare(parsed, link, plugins, new StrategyScripts(plugins, _streams.Error), mistakes);
        var names = _reports.Names(parsed, plugins, mistakes, _streams.Error);
        var look = _looks.Of(parsed, mistakes);
        mistakes.ThrowIfAny();

        var statistics = plugins.Statistics(run!.Plan.Profile.StatisticsSet);
        var reports = names.Select(plugins.Report).ToList();
        var study = Pipeline.Run(run, statistics, progress).WithTables(new AskedTables(plugins, _streams.Error));
        progress.Now("Writing reports");
        if (look is not null && _reports.ShowsSummary(parsed)) _streams.Out.Write(RunChart.Of(study.Runs[0], look, WindowSize.Now()));
        _reports.Write(parsed, script, study, reports, _streams);
        return ExitCode.Done;
    }
}
