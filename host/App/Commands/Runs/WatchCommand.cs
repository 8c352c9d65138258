using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Luck;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Rendering;
using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Trials;

namespace Rota.Host.Commands;

// rota watch SCRIPT: reruns a script whenever one of its files is saved, and reports the changes as plain lines that also suit
// pipes.
internal sealed class WatchCommand
{
    private readonly Argument<string> _script = new("SCRIPT") { Description = "The strategy's .csx file." };
    private readonly RunOptions _options = new() { HasSummary = true };
    private readonly ReportOptions _reports = new();
    private readonly PrintOptions _prints = new();
    private readonly Streams _streams;

    private WatchCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new WatchCommand(streams);
        const string about = "Backtest a script on every save and show the changes; Ctrl+C stops.";
        var command = new Command("watch", about) { verb._script };
        verb._options.AddTo(command);
        verb._reports.AddTo(command);
        verb._prints.AddTo(command);
        command.SetAction(verb.Watch);
        return command;
    }

    private int Watch(ParseResult parsed)
    {
        var script = parsed.GetRequiredValue(_script);
        // Saving a file cannot fix these mistakes.
        RequireThere(script);
        using var stop = new CancellationTokenSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
        if (!PluginBuilds.Any) Watch(parsed, script, stop.Token);
        else WatchBuildsAsync(parsed, script, stop.Token).GetAwaiter().GetResult();
        return ExitCode.Done;
    }

    // Restarts after each build of a plugin under development; the next build may fix an error in this one.
    private async Task WatchBuildsAsync(ParseResult parsed, string script, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var built = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var building = BuildWatch.FollowAsync(built.Cancel, built.Token);
            try
            {
                Watch(parsed, script, built.Token);
            }
            catch (Exception wrong) when (wrong is InputException or PluginFault)
            {
                _streams.Out.Flush();
                Boundary.Report(wrong, _streams.Error);
                _streams.Error.WriteLine("Waiting for the plugin's next build. Press Ctrl+C to stop.");
            }

            await building.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested) return;
            Say(parsed, ["Plugin rebuilt."]);
            PluginBuilds.Renew();
        }
    }

    private void Watch(ParseResult parsed, string script, CancellationToken stop)
    {
        var plugins = PluginCatalogue.Scan();
        var mistakes = new ProblemList();
        _options.Require(parsed, plugins, mistakes);
        var reports = _reports.Names(parsed, plugins, mistakes, _streams.Error);
        mistakes.ThrowIfAny();
        using var watch = new FileWatch();
        var scripts = new StrategyScripts(plugins, _streams.Error);
        var live = new LiveRun(
            plugins, watch, () => ScriptSource.PathsOf(script).Concat(_options.Files(parsed, script)),
            () => Prepare(parsed, script, plugins, scripts), new LazyTables(plugins, _streams.Error));
        IReadOnlyList<IReport> written = [.. reports.Select(plugins.Report)];
        Func<PreparedRun, BacktestResult, BacktestResult>? noted = LuckNote.IsReadIn(written)
            ? (run, result) => WithLuck(run, result, plugins)
            : null;
        WatchAsync(parsed, script, written, noted, live, watch, stop).GetAwaiter().GetResult();
    }

    private static BacktestResult WithLuck(PreparedRun run, BacktestResult result, PluginCatalogue plugins)
    {
        using var silence = new Progress(TextWriter.Null);
        return LuckNote.On(result, run, plugins.Statistics(run.Plan.Profile.StatisticsSet), silence);
    }

    private static void RequireThere(string script)
    {
        try
        {
            ScriptSource.Read(script);
        }
        catch (FileNotFoundException missing)
        {
            throw new InputException(new Mistake(missing.Message));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // The file exists; a later save may make it readable.
        }
    }

    private PreparedRun Prepare(ParseResult parsed, string script, PluginCatalogue plugins, StrategyScripts scripts)
    {
        var mistakes = new ProblemList();
        var run = _options.Prepare(parsed, script, plugins, scripts, mistakes);
        mistakes.ThrowIfAny();
        return run!;
    }

    private async Task WatchAsync(
        ParseResult parsed, string script, IReadOnlyList<IReport> reports, Func<PreparedRun, BacktestResult, BacktestResult>? noted, LiveRun live,
        FileWatch watch, CancellationToken stop)
    {
        var good = default(Study);
        IReadOnlyList<string> changed = [];
        await using var changes = watch.Changes(stop).GetAsyncEnumerator(stop);
        var next = changes.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                using var newer = CancellationTokenSource.CreateLinkedTokenSource(stop);
                var causes = changed;
                var isWritten = good is null || !_reports.IsSilent(parsed);
                var run = Task.Run(() => live.Run(causes, isWritten ? noted : null, newer.Token), CancellationToken.None);
                if (await Task.WhenAny(next, run).ConfigureAwait(false) == run)
                {
                    good = await ShowAsync(parsed, script, reports, run, causes, good).ConfigureAwait(false);
                    Say(parsed, [Waiting(watch)]);
                    changed = [];
                }
                else if (!stop.IsCancellationRequested)
                {
                    Say(parsed, ["Saved again; cancelled the current run."]);
                }

                if (!await next.ConfigureAwait(false)) return;
                // Superseded: discards the result, and observes the exception so that nothing else has to.
                await newer.CancelAsync().ConfigureAwait(false);
                _ = run.ContinueWith(dropped => _ = dropped.Exception, TaskScheduler.Default);
                changed = [.. changed.Union(changes.Current)];
                next = changes.MoveNextAsync().AsTask();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl+C.
        }
    }

    // Returns the last good result, which a mistake leaves unchanged.
    private async Task<Study?> ShowAsync(
        ParseResult parsed, string script, IReadOnlyList<IReport> reports, Task<LiveResult> run, IReadOnlyList<string> causes,
        Study? good)
    {
        var names = causes.Select(path => Path.GetRelativePath(Environment.CurrentDirectory, path));
        var cause = causes.Count == 0 ? script : string.Join(", ", names);
        try
        {
            var (study, took, prepared) = await run.ConfigureAwait(false);
            var kept = KeptTrials.Of(causes.Count == 0 ? TrialKind.Run : TrialKind.Save, (prepared, study.Runs[0]));
            var time = string.Create(CultureInfo.InvariantCulture, $"{took.TotalMilliseconds:0} ms");
            if (good is null || !_reports.IsSilent(parsed)) _reports.Write(parsed, script, study, reports, _streams);
            if (good is null) Say(parsed, [$"{cause}: ran in {time}."]);
            else Say(parsed, [$"{cause}: changed, ran in {time}.", .. study.Runs[0].Warnings, .. DifferenceText.Of(good, study)]);
            _prints.Write(parsed, _reports.IsJson(parsed), prepared.Built.Prints, _streams);
            if (kept.Tally is { } tally && TriedText.Short(tally, MonthlyExcess.SharpeOf(study.Runs[0])) is { } tried) Say(parsed, [$"{tried}."]);
            foreach (var line in kept.Said) _streams.Error.WriteLine(line);
            return study;
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            _streams.Out.Flush();
            var left = good is null ? "no result yet" : "the last good result stays";
            _streams.Error.WriteLine($"{cause}: failed; {left}.");
            Boundary.Report(wrong, _streams.Error);
            return good;
        }
    }

    private static string Waiting(FileWatch watch)
    {
        var (all, polled) = (watch.Followed.Count, watch.Polled.Count(path => Directory.Exists(Path.GetDirectoryName(path))));
        var how = polled == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $"; polling {polled} of them (links or network drives) every {FileWatch.PollEvery.TotalMilliseconds:0} ms");
        return string.Create(CultureInfo.InvariantCulture, $"Watching {all} files{how}. Press Ctrl+C to stop.");
    }

    // Writes to standard output unless reports use it.
    private void Say(ParseResult parsed, IEnumerable<string> lines)
    {
        var text = string.Concat(lines.Select(line => line + "\n"));
        if (_reports.IsPlain(parsed)) text = Encoding.ASCII.GetString(PlainText.Of(Encoding.UTF8.GetBytes(text)));
        if (_reports.IsSilent(parsed)) _streams.Write(Encoding.UTF8.GetBytes(text));
        else _streams.Error.Write(text);
    }
}
