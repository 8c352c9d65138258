using System.Collections.Immutable;
using Rota.Host.Settings;
using Rota.Host.Trials;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Everything that the terminal shows follows from this. It is immutable: each event creates a new one.
internal sealed record AppState(KeyTable Keys, TerminalProfile Look, WindowSize Size)
{
    // The user's own commands that are running.
    public ImmutableList<string> Commands { get; init; } = [];

    // A cache, not a part of the state.
    public PaneListings Listings { get; } = new();

    public ImmutableList<ScriptState> Scripts { get; init; } = [];

    public IReadOnlyList<PluginLine> Plugins { get; init; } = [];

    // The milliseconds per plugin since the start.
    public ImmutableDictionary<string, double> PluginTimes { get; init; } = ImmutableDictionary<string, double>.Empty;

    // The trials on sets of assets, as far as this session has added some.
    public ImmutableDictionary<AssetSet, Tally> Tallies { get; init; } = ImmutableDictionary<AssetSet, Tally>.Empty;

    // The reports that plugins provide.
    public IReadOnlyList<string> Reports { get; init; } = [];

    // Whether the folders have been searched.
    public bool HasFound { get; init; }

    // Where the scripts come from.
    public string Roots { get; init; } = "";

    // Parameters from the command line, for every script that declares them.
    public ImmutableDictionary<string, ParameterValue> Given { get; init; } = ScriptState.NoParameters;

    // Settings changed on the screens, by key: they override all others until the program ends.
    public ImmutableDictionary<string, Setting> Changes { get; init; } = ImmutableDictionary<string, Setting>.Empty;

    // The settings of the selected script without these changes; null until they are read.
    public ScriptSettings? Settings { get; init; }

    // Saved results of the last session, for scripts that are yet to be found.
    public ImmutableDictionary<string, ScriptState> Kept { get; init; } = ImmutableDictionary<string, ScriptState>.Empty;

    public ScreenKind Screen { get; init; }

    public ImmutableStack<(ScreenKind Screen, PaneKind Focus)> Earlier { get; init; } = [];

    public PaneKind Focus { get; init; } = PaneKind.Strategies;

    // The visible one of the panes that share a place.
    public PaneKind Tab { get; init; } = PaneKind.Chart;

    // The strategies that have a tab, by path; those that are not listed now have none.
    public ImmutableList<string> Opened { get; init; } = [];

    // Whether the comparison has a tab.
    public bool IsComparing { get; init; }

    // Null while nothing is under way.
    public RunBatch? Batch { get; init; }

    public bool IsZoomed { get; init; }

    public bool IsLog { get; init; }

    // Whether the script is shown beside the chart.
    public bool HasSource { get; init; }

    public bool HasMouse { get; init; } = true;

    public string? ChosenPath { get; init; }

    // The day of the chart's crosshair.
    public DateOnly? Cursor { get; init; }

    // The borders that the user moved: the share of the first part, in thousandths.
    public ImmutableDictionary<PaneSplit, int> Splits { get; init; } = ImmutableDictionary<PaneSplit, int>.Empty;

    // The border that the mouse moves.
    public PaneBorder? Moving { get; init; }

    // The day where the mouse was pressed on the chart, until it is released.
    public DateOnly? DragFrom { get; init; }

    // The days that charts show; null for all.
    public DateRange? Window { get; init; }

    public ImmutableDictionary<PaneKind, ListView> Views { get; init; } = ImmutableDictionary<PaneKind, ListView>.Empty;

    public ImmutableDictionary<PaneKind, string> Filters { get; init; } = ImmutableDictionary<PaneKind, string>.Empty;

    // How the user wants the tables; a table that is not in it is shown as given.
    public ImmutableDictionary<PaneKind, TableChoice> Tables { get; init; } = ImmutableDictionary<PaneKind, TableChoice>.Empty;

    // While the filter of the focused pane is edited.
    public bool IsFiltering { get; init; }

    public Chooser? Chooser { get; init; }

    public Prompt? Prompt { get; init; }

    public Confirmation? Confirmation { get; init; }

    public LogLine? Notice { get; init; }

    public ImmutableList<LogLine> Log { get; init; } = [];

    // The last sweep; it goes on when its screen is left.
    public SweepState? Sweep { get; init; }

    public WhyAnswer? Why { get; init; }

    public ExplainedStatistic? Explained { get; init; }

    public MeasuredLuck? Luck { get; init; }

    // The compared strategies over their common days; null until they are asked for.
    public SharedRuns? Shared { get; init; }

    public WordAnswer? Word { get; init; }

    // Set by the first Ctrl+C.
    public bool IsLeaving { get; init; }

    public DateTime Now { get; init; }

    public string Filter => Filters.GetValueOrDefault(PaneKind.Strategies, "");

    // The strategies that pass the filter.
    public IReadOnlyList<ScriptState> Shown => Filter.Length == 0
        ? Scripts
        : [.. Scripts.Where(script => script.Path.Contains(Filter, StringComparison.OrdinalIgnoreCase)
            || script.Last?.Strategy.Contains(Filter, StringComparison.OrdinalIgnoreCase) == true)];

    public ScriptState? Chosen => Scripts.Find(script => script.Path == ChosenPath);

    public IReadOnlyList<ScriptState> Marked => [.. Scripts.Where(script => script.IsMarked)];

    // The targets of a command on the list: the marked strategies that the filter shows, else the selected one.
    public IReadOnlyList<ScriptState> Meant => Shown.Where(script => script.IsMarked).ToList() is { Count: > 0 } marked
        ? marked
        : [.. Shown.Where(script => script.Path == ChosenPath)];

    // Whether a parameter still has its value from the command line. Such values hold until the program ends.
    public bool IsGiven(ScriptState script, string parameter) => !script.Defaults.ContainsKey(parameter)
        && Given.TryGetValue(parameter, out var given) && script.Parameters.TryGetValue(parameter, out var set) && set == given;

    public ListView View(PaneKind pane) => Views.GetValueOrDefault(pane);

    public TableChoice Table(PaneKind pane) => Tables.GetValueOrDefault(pane, TableChoice.Default);

    public AppState With(PaneKind pane, ListView view) => this with { Views = Views.SetItem(pane, view) };

    public AppState With(ScriptState script)
    {
        var at = Scripts.FindIndex(each => each.Path == script.Path);
        return at < 0 ? this : this with { Scripts = Scripts.SetItem(at, script) };
    }

    public AppState With(string path, Func<ScriptState, ScriptState> change) =>
        Scripts.Find(each => each.Path == path) is { } script ? With(change(script)) : this;

    public AppState Say(string text, bool isWrong = false)
    {
        var notice = new LogLine(Now, text, isWrong);
        return Noting(notice) with { Notice = notice };
    }

    // Adds to the log without a notice.
    public AppState Note(string text, bool isWrong = false) => Noting(new LogLine(Now, text, isWrong));

    public Next With(Effect effect) => new(this, [effect]);

    // Opens another screen; Esc returns from it.
    public AppState Go(ScreenKind screen)
    {
        if (screen == Screen) return this;
        var earlier = Earlier.Any(each => each.Screen == screen)
            ? ImmutableStack.CreateRange(Earlier.Reverse().TakeWhile(each => each.Screen != screen))
            : Earlier.Push((Screen, Focus));
        var opened = this with { Screen = screen, Earlier = earlier, IsZoomed = false };
        return opened with { Focus = ScreenLayout.First(opened) };
    }

    private AppState Noting(LogLine notice)
    {
        const int most = 1000;
        var log = Log.Add(notice);
        return this with { Log = log.Count > most ? log.RemoveRange(0, log.Count - most) : log };
    }
}

// A message; bad ones are highlighted.
internal sealed record LogLine(DateTime At, string Text, bool IsWrong = false);

// The definition of a statistic, and its values for a run of a strategy; without text until they are known.
internal sealed record ExplainedStatistic(string Path, string Name, string? Text = null);

// The line about the start-day luck of a result, empty if it has none; without text until it is known.
internal sealed record MeasuredLuck(RunSnapshot Last, string? Text = null);

// The reasons of a strategy's decision; without text until they are known.
internal sealed record WhyAnswer(string Path, DateOnly Day, string? Text = null);

// The documentation of a word; without text until it is known.
internal sealed record WordAnswer(string Word, string? Text = null);
