using System.Collections.Immutable;
using System.Threading.Channels;
using Rota.Host.Keeping;
using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Screens;

// Keeps what the desk is for the next start, on a thread of its own: the newest, and no more often than twice a second.
internal sealed class DeskKeeping : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly KeptState _state;
    private readonly IReadOnlyList<string> _roots;
    private readonly ChannelWriter<DeskEvent> _tell;
    private readonly Channel<Desk> _desks = Channel.CreateBounded<Desk>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly CancellationTokenSource _hurry = new();
    private readonly Dictionary<string, Finished> _results = new(StringComparer.Ordinal);
    private readonly Task _writing;
    private KeptDesk? _written;

    public DeskKeeping(KeptState state, IReadOnlyList<string> roots, ChannelWriter<DeskEvent> tell)
    {
        (_state, _roots, _tell) = (state, [.. roots.Select(Path.GetFullPath)], tell);
        _writing = Task.Run(WriteAsync);
    }

    // The desk as it was left, as far as it can be had again before its scripts are known.
    public static Desk Restored(Desk desk, KeptDesk kept)
    {
        var states = kept.Parameters.ToDictionary(
            each => each.Key,
            each => new ScriptState(each.Key) { Parameters = each.Value.ToImmutableDictionary(StringComparer.Ordinal) },
            StringComparer.Ordinal);
        foreach (var path in kept.Marked)
            states[path] = states.GetValueOrDefault(path, new ScriptState(path)) with { IsMarked = true };
        var isRun = kept.Screen is nameof(ScreenKind.Run) or nameof(ScreenKind.Parameters);
        var screen = isRun ? Enum.Parse<ScreenKind>(kept.Screen) : ScreenKind.Strategies;
        var panes = DeskLayout.Panes(screen);
        var focus = Enum.TryParse<PaneKind>(kept.Focus, out var pane) && panes.Contains(pane) ? pane : panes[0];
        return desk with
        {
            Kept = states.ToImmutableDictionary(StringComparer.Ordinal),
            ChosenPath = kept.Chosen,
            Screen = screen,
            Focus = focus,
            Earlier = isRun ? [(ScreenKind.Strategies, PaneKind.Strategies)] : [],
            IsZoomed = kept.IsZoomed,
            IsLog = kept.IsLog,
            HasMouse = kept.HasMouse,
        };
    }

    public void Keep(Desk desk) => _desks.Writer.TryWrite(desk);

    // The last results, the chosen strategy's first; they are there before anything has run again.
    public void Fetch(IReadOnlyList<string> scripts, string? chosen) => _ = Task.Run(() =>
    {
        foreach (var path in scripts.OrderByDescending(path => path == chosen))
        {
            var (result, message) = _state.ReadResult(path);
            if (message is not null) _tell.TryWrite(new DeskEvent.Said(message, IsWrong: true));
            if (result is not null) _tell.TryWrite(new DeskEvent.Remembered(path, result));
        }
    });

    public async ValueTask DisposeAsync()
    {
        _desks.Writer.TryComplete();
        await _hurry.CancelAsync().ConfigureAwait(false);
        await _writing.ConfigureAwait(false);
        _hurry.Dispose();
    }

    private async Task WriteAsync()
    {
        await foreach (var desk in _desks.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            Write(desk);
            await Task.Delay(Pause, _hurry.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Write(Desk desk)
    {
        var kept = Of(desk);
        if (_written is null || !IsSame(kept, _written)) Say(_state.Write(_written = kept));
        foreach (var script in desk.Scripts)
        {
            if (script.Last is not { } last || ReferenceEquals(_results.GetValueOrDefault(script.Path), last)) continue;
            _results[script.Path] = last;
            if (!script.IsRemembered) Say(_state.WriteResult(script.Path, last));
        }
    }

    private KeptDesk Of(Desk desk) => new()
    {
        Roots = _roots,
        Chosen = desk.ChosenPath,
        Screen = desk.Screen.ToString(),
        Focus = desk.Focus.ToString(),
        IsZoomed = desk.IsZoomed,
        IsLog = desk.IsLog,
        HasMouse = desk.HasMouse,
        // Of scripts that are not in the list now as well: they may be the next time.
        Parameters = All(desk).Where(script => script.Parameters.Count > 0)
            .ToDictionary(
                script => script.Path, script => (IReadOnlyDictionary<string, ParameterValue>)script.Parameters, StringComparer.Ordinal),
        Marked = [.. All(desk).Where(script => script.IsMarked).Select(script => script.Path)],
    };

    private static IEnumerable<ScriptState> All(Desk desk)
    {
        var listed = desk.Scripts.Select(script => script.Path).ToHashSet(StringComparer.Ordinal);
        var others = desk.Kept.Values.Where(script => !listed.Contains(script.Path));
        return desk.Scripts.Concat(others.OrderBy(script => script.Path, StringComparer.Ordinal));
    }

    private static bool IsSame(KeptDesk one, KeptDesk other) =>
        DeskFormat.Write(one).AsSpan().SequenceEqual(DeskFormat.Write(other));

    private void Say(string? message)
    {
        if (message is not null) _tell.TryWrite(new DeskEvent.Said(message, IsWrong: true));
    }
}
