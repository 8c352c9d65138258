using System.Globalization;
using Rota.Engine;
using Rota.Host.Foundation;
using Rota.Host.Prices;
using Rota.Host.Runs;

namespace Rota.Host.Sweeping;

// A sweep, once through: needs of all trials, one panel, the common first day, the plan, and the parts that its folder does not hold yet.
internal sealed class Sweeper
{
    private readonly PreparedRun _run;
    private readonly Space _space;
    private readonly SweepSettings _settings;
    private readonly IProgress<string> _progress;
    private readonly CancellationToken _cancel;
    private readonly TrialScript _script;
    private readonly TrialThreads _threads;
    private readonly TrialMeasures _measures;
    private TrialRunner? _runner;

    public Sweeper(
        PreparedRun run, Space space, TrialMeasures measures, SweepSettings settings, IProgress<string> progress, CancellationToken cancel)
    {
        // The benchmark's series are loaded once, too.
        _run = run with { Feed = new SharedFeed(run.Feed) };
        (_space, _settings, _progress, _cancel) = (space, settings, progress, cancel);
        _script = new TrialScript(_run.Built, _run.Plan.Parameters, space);
        _threads = new TrialThreads(_run.Built.Blame, settings.Threads, cancel);
        _measures = measures;
    }

    // Called after each part that was written, with the number of complete trials.
    public Action<int> Kept { get; init; } = _ => { };

    // How many of the trials run here could not share their scores with others.
    public int Unshared { get; private set; }

    public PreparedRun Run => _run;

    // Of each trial.
    public IReadOnlyList<IStatistic> Statistics => _measures.Statistics;

    // Runs trials again, once the folder is complete.
    public TrialRunner Runner => _runner ?? throw new InvalidOperationException("Complete the folder first.");

    public TrialThreads Threads => _threads;

    // A trial once more; null if it fails, as its row says.
    public BacktestResult? ResultOf(int trial, DateOnly from)
    {
        try
        {
            return Runner.Result(trial, from);
        }
        catch (Exception exception) when (TrialFailure.Of(exception, _script.Blame) is not null)
        {
            return null;
        }
    }

    // Completes the folder. Returns its plan, and a trial's run that stands for all.
    public (SweepPlan Plan, BacktestResult Reference) Fill(SweepFolder folder)
    {
        var held = folder.Read(_settings.Replaces);
        var needs = Needs();
        var panel = Panel(needs);
        var input = SweepInput.Of(_run, _space, _measures.Columns, _settings.KeepsReturns, panel.Panel.Hash());
        if (held is not null && PlanDifference.Of(input, held.Input) is { } difference) throw Another(folder, difference);
        var runner = _runner = new TrialRunner(_run, _script, panel, _measures);
        var start = held is null
            ? CommonStart.Of(runner, _script, _threads, _progress)
            : new(held.Facts.From, held.Facts.Reference);
        var (facts, reference) = Facts(runner, start, needs.Schedule);
        var plan = SweepPlan.Of(input, facts, held?.PartSize ?? _settings.PartSizeFor(_space.Count));
        if (held is null)
        {
            if (_settings.Replaces) folder.Clear();
            folder.Write(plan);
        }
        else if (!(facts.ReferenceNumbers.SequenceEqual(held.Facts.ReferenceNumbers) && facts.BenchmarkReturns.SequenceEqual(held.Facts.BenchmarkReturns)))
        {
            throw Another(folder, $"its trial {_space.NamesOf(start.Trial)} has other results now: the cash rate, the benchmark or the program differs");
        }

        Write(folder, plan, runner);
        Unshared = runner.Unshared;
        return (plan, reference);
    }

    private TrialNeeds Needs()
    {
        _progress.Report(string.Create(CultureInfo.InvariantCulture, $"Preparing {_space.Count:#,0} trials"));
        return TrialNeeds.Of(_script, _threads);
    }

    private BuiltPanel Panel(TrialNeeds needs)
    {
        _progress.Report($"Loading {Count.Of(needs.Assets.Count, "asset")} from {_run.Plan.Feed}");
        var series = SeriesLoader.Load(_run.Feed, needs.Assets, _run.Plan.Range.To, _run.Plan.Proxies, _cancel);
        return PanelBuilder.Build(series, _run.Plan.Profile, _run.Plan.Range, needs.Allocation);
    }

    // The reference is the first trial from the one that gives the common first day on that runs to its end.
    private (SweepFacts Facts, BacktestResult Reference) Facts(TrialRunner runner, CommonStart start, string schedule)
    {
        TrialFailure? first = null;
        for (var i = 0; i < _space.Count; i++)
        {
            var trial = (int)(((long)start.Trial + i) % _space.Count);
            try
            {
                Study? study = null;
                _script.Blame.Guarded(() => study = StudyBuilder.Build([runner.Result(trial, start.Day)], _measures.Statistics));
                return (SweepFacts.Of(_space.Count, schedule, start.Day, trial, study!, _measures), study!.Runs[0]);
            }
            catch (Exception exception) when (TrialFailure.Of(exception, _script.Blame) is { } failure)
            {
                _cancel.ThrowIfCancellationRequested();
                first ??= failure;
            }
        }

        throw new InputException(new Mistake(string.Create(
            CultureInfo.InvariantCulture, $"All {_space.Count:#,0} trials fail; {_space.NamesOf(start.Trial)}: {first!.Text}")));
    }

    private void Write(SweepFolder folder, SweepPlan plan, TrialRunner runner)
    {
        int[] missing = [.. Enumerable.Range(0, plan.PartCount).Where(part => !folder.Has(plan, part))];
        var trials = missing.Sum(part => plan.TrialsOf(part).End - plan.TrialsOf(part).First);
        var counted = new SweepProgress(_progress, "Running", trials);
        var (complete, early) = (plan.Facts.Trials - trials, new EarlyFailures(_space));
        Kept(complete);
        foreach (var part in missing)
        {
            var (first, end) = plan.TrialsOf(part);
            var rows = new TrialRows(first, end - first, plan.Input.Columns.Count, plan.Input.KeepsReturns ? plan.Facts.Months.Count : 0);
            var firstOnes = Math.Clamp(EarlyFailures.Trials, first, end);
            Run(first, firstOnes);
            early.Require(rows, firstOnes);
            Run(firstOnes, end);
            if (plan.Input.KeepsReturns) SweepFolder.Keep(folder.ReturnsPath(part), ReturnsPart.Of(plan, rows));
            SweepFolder.Keep(folder.PartPath(part), RowsPart.Of(plan, _space, rows));
            Kept(complete += rows.Count);

            void Run(int from, int to) => _threads.ForEach(from, to, trial =>
            {
                runner.Run(trial, plan.Facts.From, rows);
                counted.Done(1);
            });
        }
    }

    private InputException Another(SweepFolder folder, string difference) =>
        new(new Mistake($"{folder.Path} holds another sweep: {difference}. {_settings.Remedy}"));
}
