using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Rota.Host.Foundation;
using Rota.Host.Live;
using Rota.Host.Plugins;
using Rota.Host.Scripting;
using Rota.Host.Settings;
using Rota.Host.Sweeping;

namespace Rota.Host.Tui;

// Sweeps for the screens: 'rota sweep' in a process of its own, which uses all cores and cannot take the screens down. Its folder is read while it
// grows. One sweep at a time; its folder stays until the next one, for maps of other statistics.
internal sealed class SweepWork(ThisProgram program, LiveScripts live, ChannelWriter<Msg> tell) : IAsyncDisposable
{
    private const int LeastPart = 5;
    private const int LargestPart = 2_000;
    private const int UsualParts = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // Settings without an option on the command line.
    private static readonly string[] Limits = [SettingKeys.TimeLimit, SettingKeys.MemoryLimit, SettingKeys.Ledger];

    private readonly Background _reading = new(tell);

    // Made in the background, because it removes what killed screens have left.
    private readonly Task<ProcessFolder> _folder = Task.Run(() => new ProcessFolder(Path.Combine(ScriptCache.UserFolder() ?? Path.GetTempPath(), "rota", "sweeps")));
    private Task _running = Task.CompletedTask;
    private CancellationTokenSource _stop = new();
    private volatile Reading? _last;
    private int _count;

    public void Do(Effect.Sweep asked)
    {
        Stop();
        var (before, stop, name) = (_running, _stop = new(), (++_count).ToString(CultureInfo.InvariantCulture));
        _running = Task.Run(async () =>
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _reading.Then(Forget);
            await RunAsync(asked, name, stop.Token).ConfigureAwait(false);
        });
    }

    public void Stop() => _stop.Cancel();

    // The map of another statistic.
    public void Do(Effect.ReadSweep asked) => _reading.Then(() =>
    {
        if (_last is not { } last) return;
        _last = Tell(last with { By = asked.By });
    });

    public async ValueTask DisposeAsync()
    {
        Stop();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _reading.Last.ConfigureAwait(false);
        await ((Task)_folder).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_folder.IsCompletedSuccessfully) (await _folder.ConfigureAwait(false)).Dispose();
    }

    // The sweep before, whose process has ended.
    private void Forget()
    {
        if (_last is not { } last) return;
        _last = null;
        Directory.Delete(last.Folder.Path, recursive: true);
    }

    private async Task RunAsync(Effect.Sweep asked, string name, CancellationToken stop)
    {
        await _reading.Last.ConfigureAwait(false);
        try
        {
            var folder = new SweepFolder(Path.Combine((await _folder.ConfigureAwait(false)).Path, name));
            using var process = Process.Start(StartOf(asked, folder.Path))!;
            // The screens come first.
            if (!OperatingSystem.IsWindows()) process.PriorityClass = ProcessPriorityClass.BelowNormal;
            var said = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var answer = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var reading = new Reading(asked.Path, folder, asked.By, -1, IsOver: false);
            while (!process.HasExited && !stop.IsCancellationRequested)
            {
                reading = Read(reading with { By = _last?.By ?? asked.By });
                await Task.WhenAny(process.WaitForExitAsync(CancellationToken.None), Task.Delay(Pause, CancellationToken.None)).ConfigureAwait(false);
            }

            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            await answer.ConfigureAwait(false);
            var isStopped = stop.IsCancellationRequested;
            var failure = isStopped || process.ExitCode == 0 ? null : Reason(await said.ConfigureAwait(false));
            if (failure is null) Read(reading with { By = _last?.By ?? asked.By, Complete = -1, IsOver = !isStopped });
            tell.TryWrite(new Msg.SweepEnded(asked.Path, failure, isStopped));
        }
        catch (Exception refused) when (refused is Win32Exception || Refusal.Of(refused) is not null)
        {
            tell.TryWrite(new Msg.SweepEnded(asked.Path, Refusal.Of(refused) ?? $"Cannot start the sweep: {refused.Message}", IsStopped: false));
        }
    }

    private ProcessStartInfo StartOf(Effect.Sweep asked, string folder)
    {
        var size = Math.Clamp(asked.Points / UsualParts, LeastPart, LargestPart);
        string[] line =
        [
            .. program.Arguments, "sweep", asked.Path, .. asked.Over.SelectMany(name => new[] { "--over", name }),
            .. asked.Others.SelectMany(each => new[] { "--param", $"{each.Key}={each.Value}" }),
            .. Given(asked.Path).SelectMany(setting => new[] { SettingKeys.Option(setting.Key), setting.Text }),
            "--out", folder, "--part-size", size.ToString(CultureInfo.InvariantCulture), .. PluginChoice.Now().IsSafe ? ["--safe"] : Array.Empty<string>(),
        ];
        return new(program.File, line) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
    }

    // Of the command line and the screens; the process reads files itself.
    private IEnumerable<Setting> Given(string script) =>
        live.Settings.Of(script).Settings.All.Where(setting => setting.Option is not null && !Limits.Contains(setting.Key));

    // Tells what is known if there are more parts than before.
    private Reading Read(Reading reading)
    {
        var complete = CompleteOf(reading.Folder);
        if (complete is null || complete.Value.Count == reading.Complete) return reading;
        return _last = Tell(reading with { Complete = complete.Value.Count });
    }

    // Null before the plan is written.
    private static (SweepPlan Plan, IReadOnlySet<int> Parts, int Count)? CompleteOf(SweepFolder folder)
    {
        if (!folder.HasPlan || folder.Read() is not { } plan) return null;
        var parts = Enumerable.Range(0, plan.PartCount).Where(part => folder.Has(plan, part)).ToHashSet();
        return (plan, parts, parts.Count);
    }

    private Reading Tell(Reading reading)
    {
        if (CompleteOf(reading.Folder) is not var (plan, parts, _)) return reading;
        var results = new SweepResults(reading.Folder, plan) { Complete = parts };
        results.Load(reading.Results);
        var by = results.Columns.FirstOrDefault(column => column.Name == reading.By) ?? StatisticChoice.Of(null, results.Columns);
        var found = reading.IsOver ? SweepFindings.Of(results, by) : SweepFindings.SoFar(results, by);
        var map = HeatMap.Of(results, by, new(), found.Best, found.Plateau, out var missing);
        var done = parts.Sum(part => plan.TrialsOf(part).End - plan.TrialsOf(part).First);
        tell.TryWrite(new Msg.Swept(reading.Path, new(found, map, missing, [.. new SweepText(found).Words()], done)));
        return reading with { Results = results };
    }

    // Without the steps that it reports while it runs.
    private static string Reason(string said) =>
        string.Join(' ', said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.EndsWith(" ...", StringComparison.Ordinal)));

    private sealed record Reading(string Path, SweepFolder Folder, string By, int Complete, bool IsOver)
    {
        // What was read so far.
        public SweepResults? Results { get; init; }
    }
}
