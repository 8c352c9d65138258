using System.Text;
using Rota.Engine;
using Rota.Host.Foundation;
using Rota.Host.Luck;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Problems;
using Rota.Host.Rendering;
using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Settings;
using Rota.Host.Trials;

namespace Rota.Host.Workers;

// Runs jobs in the worker, as 'rota run' runs a script. Plugins and prices stay loaded from one to the next.
internal sealed class JobRun(PluginCatalogue plugins, MemoryPriceCache prices, DiskPriceCache stored, CrashReporter farewell)
{
    private static readonly Dictionary<string, ParameterValue> NoParameters = [];

    public Answer Run(Job job, ProgressReporter announcer)
    {
        var files = new List<string>();
        try
        {
            return Finish(job, announcer, files) with { Files = files, PluginTimes = PluginTimes.Take() };
        }
        catch (Exception exception)
        {
            var failed = JobFailure.Of(exception) with { Files = files };
            return IsOfMemory(exception) ? failed with { Cause = FailureCause.MemoryLimit } : failed;
        }
        finally
        {
            farewell.Script = null;
        }
    }

    private static bool IsOfMemory(Exception exception) => exception is OutOfMemoryException
        || exception.InnerException is { } inner && IsOfMemory(inner)
        || exception is AggregateException many && many.InnerExceptions.Any(IsOfMemory);

    // The files of the prices are reported even when the run fails.
    private RunSnapshot Finish(Job job, ProgressReporter announcer, List<string> files)
    {
        var mistakes = new ProblemList();
        var plan = RunPlan.Of(EffectiveSettings.Of(job.Settings), job.Parameters, plugins, mistakes);
        var compiled = CompiledScriptFormat.Read(job.Script, job.Key);
        using var script = LoadedScript.Load(compiled, plugins.Resolve);
        using var benchmark = job.Benchmark is null
            ? null
            : LoadedScript.Load(CompiledScriptFormat.Read(job.Benchmark, job.BenchmarkKey!), plugins.Resolve);
        farewell.Script = script;
        var builder = new RunBuilder(plan, plugins)
        {
            Feed = sources => FeedOf(plan.Feed, sources),
            Script = () => StrategyScripts.Build(script, compiled.Warnings, job.Path, plan.Parameters, new Prints { Heard = line => Streams.Print(line.ToString()) }),
            BenchmarkScript = () => Benchmark(plan.Benchmark, benchmark),
            AllowsUndeclared = job.SparesUndeclared,
        };
        try
        {
            var run = builder.Build(mistakes);
            foreach (var name in job.Reports) mistakes.Try(() => { plugins.RequireReport(name); return true; });
            mistakes.ThrowIfAny();
            return Finish(job, announcer, run!);
        }
        finally
        {
            files.AddRange(builder.Files);
        }
    }

    private RunSnapshot Finish(Job job, ProgressReporter announcer, PreparedRun run)
    {
        using var remarks = new StringWriter();
        var reports = job.Reports.Select(plugins.Report).ToList();
        (byte[]? now, byte[]? why) = (null, null);
        string? luck = null;
        LedgerEntry? trial = null;
        // The signal is that of the strategy alone, as commands print it.
        var statistics = plugins.Statistics(run.Plan.Profile.StatisticsSet);
        var study = Pipeline.Run(run, statistics, announcer, announcer.SoFar, result =>
        {
            now = job.WantsNow ? SignalText.Now(result, Simulator.Now(result), run.Built.Names, null, CurrentFlips.Of(run, result, FlipTerms.Usual)) : null;
            why = job.Why is { } day ? Why(run, result, day) : null;
            trial = job.WantsTrial ? LedgerEntry.Of(run, result, TrialKind.Run) : null;
        }, result =>
        {
            if (!LuckNote.IsReadIn(reports) && !job.WantsLuck) return result;
            luck = LuckNote.Of(result, run, statistics, announcer) ?? "";
            return luck.Length == 0 ? result : result with { Remarks = [.. result.Remarks, luck] };
        });
        if (job.Reports.Count + job.Tables.Count > 0)
        {
            announcer.Report("Writing reports");
            plugins.LeaveOutBroken(plugins.WithTables, remarks);
            study = study.WithTables(plugins.Tables());
        }

        var explained = job.Explain is { } statistic ? Explained(statistic, study.Runs[0], remarks) : null;
        var contents = reports.Select(report => Written(report, study)).ToList();
        return SnapshotBuilder.From(study, job.Tables, run.Built, contents, remarks.ToString()) with
        {
            Now = Text(now),
            Why = Text(why),
            Explained = Text(explained),
            Changed = Changed(run.Plan.Settings),
            Luck = job.WantsLuck ? luck : null,
            Trial = trial,
        };
    }

    private static string? Changed(IReadOnlyList<Setting> settings)
    {
        var changed = settings.Where(setting => setting.IsChange).Select(setting => $"{setting.Key} {(setting.Text.Length > 0 ? setting.Text : "none")}").ToList();
        return changed.Count > 0 ? string.Join(", ", changed) : null;
    }

    private byte[] Explained(string name, BacktestResult run, TextWriter remarks)
    {
        plugins.LeaveOutBroken(plugins.WithStatistics, remarks);
        var profile = run.Settings.Conventions;
        var sets = StatisticSets.InOrder(StatisticSets.With(name, plugins), profile);
        var study = StudyBuilder.Build([run], [.. sets.Select(each => each.Statistic)]);
        return StatisticText.Of(sets[0].Statistic.Name, profile, run, StatisticSets.Definitions(sets, study));
    }

    private static byte[] Why(PreparedRun run, BacktestResult result, DateOnly day)
    {
        var (reasons, printed) = DecisionInForce.On(result, day, $"{day:O}", run.Built.Prints);
        return SignalText.Why(result, day, reasons, run.Built.Names, PrintsText.Of(printed, 0, all: false));
    }

    private static string? Text(byte[]? content) => content is null ? null : Encoding.UTF8.GetString(content);

    private static Strategy Benchmark(BenchmarkChoice choice, LoadedScript? script) => script is null
        ? throw new InvalidOperationException($"The job lacks its benchmark {choice.Text}.")
        : StrategyScripts.Build(script, [], choice.Text, NoParameters).Strategy;

    private static RenderedReport Written(IReport report, Study study) => new(report.Name, report.Extension, ReportContent.Of(report, study));

    private IDataFeed FeedOf(FeedChoice chosen, SourceLog sources) => ChosenFeed.WithRates(chosen, plugins, (feed, choice) =>
        sources.Wrap(prices.Wrap(stored.Wrap(feed, choice, plugins), choice, plugins.RequireFeed(choice.Name)), choice));
}
