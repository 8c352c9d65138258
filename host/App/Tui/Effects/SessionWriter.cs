using System.Collections.Immutable;
using System.Threading.Channels;
using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Tui;

// Saves the session for the next start on its own thread: only the newest state, and at most twice a second.
internal sealed class SessionWriter : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly SessionStore _state;
    private volatile IReadOnlyList<string> _roots;
    private readonly ChannelWriter<Msg> _tell;
    private readonly Channel<AppState> _newest = Channel.CreateBounded<AppState>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly CancellationTokenSource _hurry = new();
    private readonly Dictionary<string, RunSnapshot> _results = new(StringComparer.Ordinal);
    private readonly Task _writing;
    private SavedSession? _written;

    public SessionWriter(SessionStore state, IReadOnlyList<string> roots, ChannelWriter<Msg> tell)
    {
        (_state, _roots, _tell) = (state, [.. roots.Select(Path.GetFullPath)], tell);
        _writing = Task.Run(WriteAsync);
    }

    // The state of the last session, as far as it can be restored before its scripts are found.
    public static AppState Restored(AppState app, SavedSession kept)
    {
        var states = kept.Parameters.ToDictionary(
            each => each.Key,
            each => new ScriptState(each.Key)
            {
                Parameters = each.Value.ToImmutableDictionary(StringComparer.Ordinal),
                Defaults = kept.Defaults.TryGetValue(each.Key, out var defaults)
                    ? defaults.ToImmutableDictionary(StringComparer.Ordinal)
                    : ScriptState.NoParameters,
            },
            StringComparer.Ordinal);
        foreach (var path in kept.Marked)
            states[path] = states.GetValueOrDefault(path, new ScriptState(path)) with { IsMarked = true };
        var isRun = kept.Screen is nameof(ScreenKind.Run) or nameof(ScreenKind.Parameters);
        var screen = isRun ? Enum.Parse<ScreenKind>(kept.Screen) : ScreenKind.Strategies;
        app = app with { Screen = screen };
        var panes = ScreenLayout.Panes(app);
        var focus = Enum.TryParse<PaneKind>(kept.Focus, out var pane) && panes.Contains(pane) ? pane : panes[0];
        return app with
        {
            Kept = states.ToImmutableDictionary(StringComparer.Ordinal),
            ChosenPath = kept.Chosen,
            Focus = focus,
            Earlier = isRun ? [(ScreenKind.Strategies, PaneKind.Strategies)] : [],
            IsZoomed = kept.IsZoomed,
            IsLog = kept.IsLog,
            Splits = kept.Splits.Where(each => Enum.IsDefined(typeof(PaneSplit), each.Key)).ToImmutableDictionary(
                each => Enum.Parse<PaneSplit>(each.Key), each => each.Value),
            HasSource = kept.HasSource,
            Opened = [.. (isRun && kept.Chosen is { } chosen ? kept.Opened.Append(chosen) : kept.Opened).Distinct(StringComparer.Ordinal)],
            IsComparing = kept.IsComparing,
            HasMouse = kept.HasMouse,
            Tables = kept.Tables.Where(each => Enum.IsDefined(typeof(PaneKind), each.Key)).ToImmutableDictionary(
                each => Enum.Parse<PaneKind>(each.Key), each => ChoiceOf(each.Value)),
        };
    }

    // Other folders are open from now on.
    public void Follow(IReadOnlyList<string> roots) => _roots = roots;

    private static TableChoice ChoiceOf(SavedTable table) => new(
        table.SortedBy is { } column ? new(column, table.IsDescending) : null, table.Columns.ToImmutableDictionary(StringComparer.Ordinal));

    private static SavedTable Of(TableChoice choice) => new()
    {
        SortedBy = choice.Order?.Column,
        IsDescending = choice.Order?.IsDescending ?? false,
        Columns = choice.Columns.OrderBy(column => column.Key, StringComparer.Ordinal).ToDictionary(),
    };

    public static SavedSession Saved(AppState app, IReadOnlyList<string> roots) => new()
    {
        Roots = roots,
        Chosen = app.ChosenPath,
        Screen = app.Screen.ToString(),
        Focus = app.Focus.ToString(),
        IsZoomed = app.IsZoomed,
        IsLog = app.IsLog,
        Splits = app.Splits.OrderBy(split => split.Key).ToDictionary(split => split.Key.ToString(), split => split.Value),
        HasSource = app.HasSource,
        Opened = app.Opened,
        IsComparing = app.IsComparing,
        HasMouse = app.HasMouse,
        // Includes scripts that are not listed now: they may be the next time.
        Parameters = Values(app, script => script.Parameters),
        Defaults = Values(app, script => script.Defaults),
        Marked = [.. All(app).Where(script => script.IsMarked).Select(script => script.Path)],
        Tables = app.Tables.OrderBy(table => table.Key).ToDictionary(table => table.Key.ToString(), table => Of(table.Value)),
    };

    public void Keep(AppState app) => _newest.Writer.TryWrite(app);

    // The last results, the selected strategy's first, so that they show before anything has run again.
    public void Fetch(IReadOnlyList<string> scripts, string? chosen) => _ = Task.Run(() =>
    {
        foreach (var path in scripts.OrderByDescending(path => path == chosen))
        {
            var (result, message) = _state.ReadResult(path);
            if (message is not null) _tell.TryWrite(new Msg.Said(message, IsWrong: true));
            if (result is not null) _tell.TryWrite(new Msg.Remembered(path, result));
        }
    });

    public async ValueTask DisposeAsync()
    {
        _newest.Writer.TryComplete();
        await _hurry.CancelAsync().ConfigureAwait(false);
        await _writing.ConfigureAwait(false);
        _hurry.Dispose();
    }

    private async Task WriteAsync()
    {
        await foreach (var app in _newest.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            Write(app);
            await Task.Delay(Pause, _hurry.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Write(AppState app)
    {
        var kept = Saved(app, _roots);
        if (_written is null || !IsSame(kept, _written)) Say(_state.Write(_written = kept));
        foreach (var script in app.Scripts)
        {
            if (script.Last is not { } last || ReferenceEquals(_results.GetValueOrDefault(script.Path), last)) continue;
            _results[script.Path] = last;
            if (!script.IsRemembered) Say(_state.WriteResult(script.Path, last));
        }
    }

    private static Dictionary<string, IReadOnlyDictionary<string, ParameterValue>> Values(
        AppState app, Func<ScriptState, ImmutableDictionary<string, ParameterValue>> values) => All(app)
        .Select(script => KeyValuePair.Create(script.Path, (IReadOnlyDictionary<string, ParameterValue>)Own(app, script, values))).Where(each => each.Value.Count > 0)
        .ToDictionary(StringComparer.Ordinal);

    // In place of a value from the command line the one that it hides, which comes back at the next start.
    private static ImmutableDictionary<string, ParameterValue> Own(
        AppState app, ScriptState script, Func<ScriptState, ImmutableDictionary<string, ParameterValue>> values)
    {
        var given = script.Parameters.Keys.Where(name => app.IsGiven(script, name)).ToHashSet(StringComparer.Ordinal);
        var hidden = app.Kept.TryGetValue(script.Path, out var kept) ? values(kept).Where(each => given.Contains(each.Key)) : [];
        return values(script).RemoveRange(given).SetItems(hidden);
    }

    private static IEnumerable<ScriptState> All(AppState app)
    {
        var listed = app.Scripts.Select(script => script.Path).ToHashSet(StringComparer.Ordinal);
        var others = app.Kept.Values.Where(script => !listed.Contains(script.Path));
        return app.Scripts.Concat(others.OrderBy(script => script.Path, StringComparer.Ordinal));
    }

    private static bool IsSame(SavedSession one, SavedSession other) =>
        SessionFormat.Write(one).AsSpan().SequenceEqual(SessionFormat.Write(other));

    private void Say(string? message)
    {
        if (message is not null) _tell.TryWrite(new Msg.Said(message, IsWrong: true));
    }
}
