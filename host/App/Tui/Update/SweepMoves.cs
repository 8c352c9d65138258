using System.Collections.Immutable;
using System.Globalization;
using Rota.Host.Sweeping;

namespace Rota.Host.Tui;

// The sweep of the selected strategy: starting it, moving over its cells, and using the values of one.
internal static class SweepMoves
{
    // More are slow to look at; rota sweep takes them.
    private const int MostPoints = 50_000;

    private const int FarCells = 5;

    // Shows the sweep of the selected strategy. On its own screen, and after a failure, it begins again.
    public static Next Open(AppState app)
    {
        var isAgain = app.Screen == ScreenKind.Sweep || app.Sweep is { Failure: not null };
        var opened = Navigation.Settled((isAgain ? app with { Sweep = null } : app).Go(ScreenKind.Sweep));
        return AppCommands.Ran(opened);
    }

    // Begins the sweep once the parameters of the strategy are known.
    public static Next Follow(AppState app) =>
        app is { Screen: ScreenKind.Sweep, Chosen: { Last: not null, IsUnderWay: false } chosen } && app.Sweep?.Path != chosen.Path ? Begin(app, First(app)) : app;

    public static bool CanOpen(AppState app, ScriptState? script) =>
        script is not null && app.Screen is ScreenKind.Strategies or ScreenKind.Run or ScreenKind.Parameters or ScreenKind.Sweep;

    public static bool IsUnderWay(AppState app) => app.Sweep is { IsOver: false };

    public static bool HasCell(AppState app) => app is { Focus: PaneKind.Sweep, Sweep: { } sweep } && sweep.Path == app.ChosenPath && sweep.Values.Count > 0;

    // Another statistic for the map.
    public static Next AskStatistic(AppState app) => app with
    {
        Chooser = new("Statistic of the map",
        [
            .. app.Sweep!.Shown!.Found.Results.Columns.Select(column => new Choice(
                column.Name, column.Name == app.Sweep.By ? "now" : "",
                chosen => (chosen with { Sweep = chosen.Sweep! with { By = column.Name } }).With(new Effect.ReadSweep(column.Name)))),
        ]),
    };

    // Other parameters for rows and columns.
    public static Next AskParameters(AppState app)
    {
        var all = Sweepable(app);
        return app with
        {
            Chooser = new("Rows and columns",
            [
                .. all.SelectMany((row, i) => all.Where((_, j) => j != i).Select(column => new Choice($"{row.Name} and {column.Name}", "", chosen => Begin(chosen, [row, column])))),
                .. all.Select(row => new Choice($"{row.Name} alone", "", chosen => Begin(chosen, [row]))),
            ]),
        };
    }

    public static bool HasParameters(AppState app) => app.Screen == ScreenKind.Sweep && Sweepable(app).Count > 1;

    public static AppState Move(AppState app, int rows, int columns, bool isFar = false)
    {
        if (app.Sweep is not { Shown.Map: { } map } sweep) return app;
        var step = isFar ? FarCells : 1;
        return app with
        {
            Sweep = sweep with
            {
                Row = (int)Math.Clamp((long)sweep.Row + rows, 0, map.Rows.Count - 1),
                Column = Math.Clamp(sweep.Column + columns * step, 0, map.Columns.Count - 1),
            },
        };
    }

    public static Next Click(AppState app, PaneBox box, int x, int y, bool hadFocus)
    {
        if (app.Sweep is not { Shown.Map: not null } sweep || HeatMapLayout.Of(sweep, box.InnerWidth, box.InnerHeight).CellAt(x, y) is not var (row, column)) return app;
        var isAgain = hadFocus && (sweep.Row, sweep.Column) == (row, column);
        var chosen = app with { Sweep = sweep with { Row = row, Column = column } };
        return isAgain ? Run(chosen) : chosen;
    }

    // Runs the strategy with the values of the cell, and shows that run. Esc returns from it to the map, though the map was opened from the run.
    public static Next Run(AppState app)
    {
        if (!HasCell(app)) return app;
        var script = Cell(app).Aggregate(app.Chosen!, (set, each) => ParameterMoves.With(set, each, each.Value));
        var earlier = ImmutableStack.CreateRange(app.Earlier.Where(each => each.Screen != ScreenKind.Run).Reverse());
        return TabMoves.Open(app.With(script), script)
            .Then(opened => opened with { Earlier = earlier.Push((ScreenKind.Sweep, PaneKind.Sweep)) })
            .Then(opened => script == app.Chosen ? opened : AppCommands.RunThose(opened, [script.Path]));
    }

    // The values of the cell that differ from the script's.
    public static IReadOnlyList<Parameter> Writable(AppState app) => HasCell(app) ? [.. Cell(app).Where(each => !each.Value.Equals(each.Default))] : [];

    public static Next Write(AppState app) => app.With(new Effect.WriteParameters(app.ChosenPath!, Writable(app)));

    public static AppState OnSwept(AppState app, string path, SweptMap shown)
    {
        if (app.Sweep is not { } sweep || sweep.Path != path) return app;
        var isFirst = sweep.Shown?.Map is null;
        sweep = sweep with { Shown = shown };
        if (shown.Map is not { } map) return app with { Sweep = sweep };
        var (row, column) = isFirst ? Own(map) : (sweep.Row, sweep.Column);
        return app with { Sweep = sweep with { Row = Math.Min(row, map.Rows.Count - 1), Column = Math.Min(column, map.Columns.Count - 1) } };
    }

    public static AppState OnEnded(AppState app, string path, string? failure, bool isStopped)
    {
        if (app.Sweep is not { } sweep || sweep.Path != path) return app;
        var ended = app with { Sweep = sweep with { IsOver = true, IsStopped = isStopped, Failure = failure } };
        return failure is not null ? ended.Say(failure, isWrong: true)
            : isStopped ? ended.Say($"The sweep of {Path.GetFileNameWithoutExtension(path)} was stopped.")
            : ended.Note($"The sweep of {Path.GetFileNameWithoutExtension(path)} is complete: {sweep.Count} trials.");
    }

    private static Next Begin(AppState app, IReadOnlyList<Parameter> swept)
    {
        var script = app.Chosen!;
        var sweep = new SweepState(script.Path, swept, app.Now) { By = app.Sweep?.By ?? SweepState.UsualStatistic };
        if (swept.Count == 0) return Refused("The script declares no parameter with two or more values. Example: var days = Param(\"days\", 20, 5..250);");
        var points = swept.Aggregate(1.0, (product, each) => product * Count(each));
        if (points > MostPoints)
        {
            return Refused(string.Create(CultureInfo.InvariantCulture,
                $"{string.Join(" and ", swept.Select(each => each.Name))} have {points:#,0} points, more than {MostPoints:#,0}. Use larger steps in the script, or 'rota sweep' with --over."));
        }

        var others = script.Parameters.Where(set => swept.All(each => each.Name != set.Key)).ToDictionary(set => set.Key, set => set.Value.Text);
        return (app with { Sweep = sweep }).With(new Effect.Sweep(script.Path, [.. swept.Select(each => each.Name)], others, (int)points, sweep.By));

        AppState Refused(string text) => (app with { Sweep = sweep with { IsOver = true, Failure = text } }).Say(text, isWrong: true);
    }

    // Those with most numbers first: choices and switches have no neighbours.
    private static IReadOnlyList<Parameter> First(AppState app) => [.. Sweepable(app).OrderBy(each => each.Labels.Count > 0).Take(2)];

    private static IReadOnlyList<Parameter> Sweepable(AppState app) => [.. ParameterMoves.Of(app.Chosen).Where(each => Count(each) > 1)];

    private static double Count(Parameter parameter) => Math.Floor((parameter.Max - parameter.Min) / parameter.Step + 1e-9) + 1;

    // The swept parameters with the values of the cell, and the defaults of the script as it is now.
    private static IEnumerable<Parameter> Cell(AppState app)
    {
        var (declared, values) = (ParameterMoves.Of(app.Chosen), app.Sweep!.Values);
        return app.Sweep.Swept.Zip(values).SelectMany(each =>
            declared.Where(parameter => parameter.Name == each.First.Name).Select(parameter => parameter with { Value = each.Second }));
    }

    // The script's own cell, else the first.
    private static (int Row, int Column) Own(HeatMap map)
    {
        for (var row = 0; row < map.Rows.Count; row++)
        {
            for (var column = 0; column < map.Columns.Count; column++)
            {
                if (map.Cells[row, column].IsOwn) return (row, column);
            }
        }

        return (0, 0);
    }
}
