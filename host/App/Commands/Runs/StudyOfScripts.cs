using System.CommandLine;
using Rota.Engine;
using Rota.Host.Accounting;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Settings;
using Rota.Host.Trials;

namespace Rota.Host.Commands;

// Makes one study of several scripts over their common days. A failure stops only its own script.
internal sealed class StudyOfScripts(RunOptions options, Streams streams)
{
    // The file name of its reports.
    public const string Subject = "compare";

    private static readonly ParallelOptions OnAllCores = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    private KeptTrials? _kept;
    private AccountFollower? _follower;

    // Where reports divide the runs.
    public IReadOnlyList<DateOnly> Cuts { get; init; } = [];

    // Null if no script can be run.
    public Study? StudyOf(ParseResult parsed, IReadOnlyList<ComparedScript> scripts, PluginCatalogue plugins, Progress progress)
    {
        // Interleaved progress of parallel runs would be noise.
        using var silence = new Progress(TextWriter.Null);
        progress.Now($"Compiling {scripts.Count} scripts");
        Prepare(parsed, scripts, plugins);
        progress.Now($"Running {scripts.Count} scripts");
        Parallel.ForEach(
            scripts, OnAllCores, script => script.Try(one => one.Result = Pipeline.Backtest(one.Prepared!, silence)));
        // Each as it runs alone: its common days depend on the others.
        _kept = KeptTrials.Of(
            TrialKind.Run, [.. scripts.Where(script => script.Failure is null).Select(script => (script.Prepared!, script.Result!))]);
        progress.Now("Running them over their common days");
        if (options.Account(parsed) is { } account && scripts.FirstOrDefault(script => script.Prepared is not null)?.Prepared is { } first)
            _follower = new(account, plugins.Statistics(first.Plan.Profile.StatisticsSet));
        var range = Cut(scripts, silence);
        var good = scripts.Where(script => script.Failure is null).ToList();
        if (good.Count == 0) return null;
        var statistics = plugins.Statistics(StatisticsSet(good));
        return StudyBuilder.Build(Named(good, range!), statistics).WithTables(FollowedTables.With(_follower, new LazyTables(plugins, streams.Error)));
    }

    // Reports the failures and returns the worst exit code.
    public int Report(IReadOnlyList<ComparedScript> scripts)
    {
        var code = ExitCode.Done;
        foreach (var line in _kept?.Said ?? []) streams.Error.WriteLine(line);
        foreach (var script in scripts.Where(script => script.Failure is not null))
        {
            streams.Error.WriteLine($"{script.Path}: wrong");
            code = Math.Max(code, Boundary.Report(script.Failure!, streams.Error));
        }

        return code;
    }

    // Unique files in the order of the arguments.
    public static IReadOnlyList<string> Scripts(string[] arguments)
    {
        var mistakes = new List<Mistake>();
        var paths = new List<string>();
        foreach (var argument in arguments)
        {
            if (!Directory.Exists(argument))
            {
                paths.Add(argument);
                continue;
            }

            var inFolder = Directory.GetFiles(argument, "*.csx").Order(StringComparer.Ordinal).ToList();
            if (inFolder.Count == 0) mistakes.Add(new Mistake($"No .csx files in folder '{argument}'."));
            paths.AddRange(inFolder);
        }

        if (mistakes.Count > 0) throw new InputException(mistakes);
        return [.. paths.DistinctBy(Path.GetFullPath, StringComparer.Ordinal)];
    }

    // In sequence, because they share a compiler; feeds are shared, because strategies share assets.
    private void Prepare(ParseResult parsed, IReadOnlyList<ComparedScript> scripts, PluginCatalogue plugins)
    {
        var compiler = new StrategyScripts(plugins, streams.Error);
        var feeds = new Dictionary<FeedChoice, SharedFeed>();
        foreach (var script in scripts)
        {
            script.Try(one =>
            {
                var mistakes = new ProblemList();
                var prepared = options.Prepare(parsed, one.Path, plugins, compiler, mistakes, isAlone: false);
                mistakes.ThrowIfAny();
                var choice = prepared!.Plan.Feed;
                if (!feeds.TryGetValue(choice, out var feed)) feeds[choice] = feed = new SharedFeed(prepared.Feed);
                one.Prepared = (prepared with { Feed = feed }).CutAt(Cuts);
            });
        }

        if (scripts.Count > 1 && MadeByAll(scripts) is { Count: > 0 } shared) throw new ProblemsException(shared);
        RequireDeclared(scripts);
    }

    // A wrong option fails in every script; report it once.
    private static IReadOnlyList<string> MadeByAll(IReadOnlyList<ComparedScript> scripts) =>
    [
        .. scripts.Select(script => script.Failure is { } failure ? ProblemList.Lines(failure) ?? [] : [])
            .Aggregate((all, lines) => [.. all.Intersect(lines)]),
    ];

    // A parameter applies to every script that declares it; at least one must.
    private static void RequireDeclared(IReadOnlyList<ComparedScript> scripts)
    {
        var prepared = scripts.Where(script => script.Prepared is not null).Select(script => script.Prepared!).ToList();
        if (prepared.Count == 0) return;
        ParameterText.RequireDeclared(
            prepared[0].Plan.Parameters.Keys,
            [.. prepared.SelectMany(run => run.Built.Parameters).DistinctBy(parameter => parameter.Name)]);
    }

    // Reruns scripts with a longer history over the common days, and attaches the benchmarks.
    private SharedRange? Cut(IReadOnlyList<ComparedScript> scripts, Progress progress)
    {
        var ran = scripts.Where(script => script.Failure is null).ToList();
        if (ran.Count == 0) return null;
        var range = SharedRange.Of([.. ran.Select(script => RunDays.Of(script.Path, script.Result!))]);
        Parallel.ForEach(ran, OnAllCores, script => script.Try(one =>
        {
            var result = one.Result!;
            var from = range.Begin(result.From) ?? one.Prepared!.Plan.Range.From;
            if (result.From != range.Days.From || result.To != range.Days.To)
                result = Pipeline.Backtest(one.Prepared!.Over(new DateRange(from, range.Days.To)), progress);
            if (_follower?.Following(one.Prepared!).Followed is { } account) result = account.Remarked(result);
            one.Result = Pipeline.Beside(one.Prepared!, result, progress);
        }));
        return range;
    }

    // Sets may define the same statistic differently.
    private static string StatisticsSet(List<ComparedScript> scripts)
    {
        var profiles = scripts.Select(script => script.Prepared!.Plan.Profile).ToList();
        var other = profiles.FindIndex(profile => profile.StatisticsSet != profiles[0].StatisticsSet);
        return other < 0 ? profiles[0].StatisticsSet : throw new InputException(new Mistake(
            $"{scripts[0].Path} has profile {profiles[0].Name}, {scripts[other].Path} has {profiles[other].Name}, which " +
            "define statistics differently. Choose one for all with --profile."));
    }

    // Strategies with the same name are distinguished by path.
    private static IReadOnlyList<BacktestResult> Named(List<ComparedScript> scripts, SharedRange range)
    {
        var names = scripts.CountBy(script => script.Result!.Strategy.Name).ToDictionary(StringComparer.Ordinal);
        return [.. scripts.Select(script =>
        {
            var (run, name) = (script.Result!, script.Result!.Strategy.Name);
            IReadOnlyList<string> notes = scripts.Count == 1 ? run.Notes : [range.Reason, .. run.Notes];
            var strategy = names[name] == 1 ? run.Strategy : run.Strategy with { Name = $"{name} ({script.Path})" };
            return run with { Notes = notes, Strategy = strategy };
        })];
    }
}
