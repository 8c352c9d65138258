using System.Text;
using Rota.Engine;
using Rota.Host.Errors;
using Rota.Host.Output;
using Rota.Host.Plugins;
using Rota.Host.Running;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Workers;

// Runs jobs in the worker, as 'rota run' runs a script. Plugins and prices stay loaded from one to the next.
internal sealed class JobRun(PluginCatalogue plugins, KeptPrices prices, PriceCache stored, Farewell farewell)
{
    private static readonly Dictionary<string, ParameterValue> NoParameters = [];

    public Answer Run(Job job, Announcer announcer)
    {
        var files = new List<string>();
        try
        {
            return Finish(job, announcer, files) with { Files = files, PluginTimes = PluginTimes.Take() };
        }
        catch (Exception exception)
        {
            using var text = new StringWriter();
            var code = Boundary.Report(exception, text);
            return new Failed(IsOfMemory(exception) ? Cause.MemoryLimit : CauseOf(code), text.ToString().TrimEnd())
            {
                Places = [.. Mistakes.Places(exception).Take(Boundary.MostLines)],
                Files = files,
            };
        }
        finally
        {
            farewell.Script = null;
        }
    }

    private static Cause CauseOf(int code) => code switch
    {
        ExitCode.UserMistake => Cause.Mistake,
        ExitCode.PluginFault => Cause.PluginFault,
        _ => Cause.OurBug,
    };

    private static bool IsOfMemory(Exception exception) => exception is OutOfMemoryException
        || exception.InnerException is { } inner && IsOfMemory(inner)
        || exception is AggregateException many && many.InnerExceptions.Any(IsOfMemory);

    // The files of the prices are told also when the run fails.
    private Finished Finish(Job job, Announcer announcer, List<string> files)
    {
        using var remarks = new StringWriter();
        var mistakes = new Mistakes();
        var plan = RunPlan.Of(EffectiveSettings.Of(job.Settings), job.Parameters, plugins, mistakes);
        var named = new NamedFiles();
        var feed = plan.Feed is null ? null : mistakes.Of(() => FeedOf(plan.Feed, named));
        var compiled = CompiledScriptFormat.Read(job.Script, job.Key);
        using var script = LoadedScript.Load(compiled, plugins.Resolve);
        farewell.Script = script;
        var built = mistakes.Of(() => Built(script, compiled.Warnings, job, plan.Parameters));
        using var other = job.Benchmark is null
            ? null
            : LoadedScript.Load(CompiledScriptFormat.Read(job.Benchmark, job.BenchmarkKey!), plugins.Resolve);
        var benchmark = plan.Benchmark is { IsNone: false, IsOwnMix: false } ? mistakes.Of(() => Benchmark(plan.Benchmark, other)) : null;
        foreach (var name in job.Reports) mistakes.Of(() => { plugins.RequireReport(name); return true; });
        try
        {
            mistakes.ThrowIfAny();
            return Finish(job, announcer, new(plan, feed!, built!, benchmark) { Origin = () => Origins.Of(plan, built!, plugins) }, remarks);
        }
        finally
        {
            files.AddRange(DataFiles.Of(plan, built?.Strategy, benchmark, named, plugins));
        }
    }

    private Finished Finish(Job job, Announcer announcer, PreparedRun run, StringWriter remarks)
    {
        var plan = run.Plan;
        var statistics = plugins.Statistics(plan.Profile.StatisticsSet);
        var reports = job.Reports.Select(plugins.Report).ToList();
        var result = Pipeline.Backtest(run, announcer, announcer.SoFar);
        // Before it has a benchmark, as the verbs say it.
        var now = job.WantsNow ? SignalText.Now(result, Simulator.Now(result), run.Built.Names) : null;
        var why = job.Why is { } day ? Why(run, result, day) : null;
        var study = StudyBuilder.Build([Pipeline.Beside(run, result, announcer)], statistics);
        if (job.Reports.Count + job.Tables.Count > 0)
        {
            announcer.Report("Writing reports");
            plugins.LeaveOutBroken(plugins.WithTables, remarks);
            study = study.WithTables(plugins.Tables());
        }

        var contents = reports.Select(report => Written(report, study)).ToList();
        return Finishing.Of(study, job.Tables, run.Built, contents, remarks.ToString()) with { Now = Text(now), Why = Text(why) };
    }

    private static byte[] Why(PreparedRun run, BacktestResult result, DateOnly day)
    {
        var (reasons, printed) = DecisionInForce.On(result, day, ReasonsText.Day(day), run.Built.Prints);
        return SignalText.Why(result, day, reasons, run.Built.Names, PrintsText.Of(printed, 0, all: false));
    }

    private static string? Text(byte[]? content) => content is null ? null : Encoding.UTF8.GetString(content);

    private static BuiltStrategy Built(
        LoadedScript script, IReadOnlyList<ScriptDiagnostic> warnings, Job job, IReadOnlyDictionary<string, ParameterValue> parameters)
    {
        var built = StrategyScripts.Build(script, warnings, job.Path, parameters, new Prints { Heard = line => Streams.Print(line.ToString()) });
        if (!job.SparesUndeclared) ParameterText.RequireDeclared(parameters.Keys, built.Parameters);
        return built;
    }

    private static Strategy Benchmark(BenchmarkChoice choice, LoadedScript? script)
    {
        if (!choice.IsScript) return choice.Strategy;
        if (script is null) throw new InvalidOperationException($"The job lacks its benchmark {choice.Text}.");
        return StrategyScripts.Build(script, [], choice.Text, NoParameters).Strategy;
    }

    private static WrittenReport Written(IReport report, Study study) => new(report.Name, report.Extension, ReportContent.Of(report, study));

    private IDataFeed FeedOf(FeedChoice chosen, NamedFiles named) => ChosenFeed.WithRates(chosen, plugins, (feed, choice) =>
        named.Before(prices.Before(stored.Before(feed, choice, plugins), choice, plugins.RequireFeed(choice.Name)), choice));
}
