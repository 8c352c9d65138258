using Rota.Analysis;

namespace Rota.Host.Sweeping;

// A statistic over two parameters, as rows and columns. A cell is NaN where no trial is known.
internal sealed record HeatMap(string Title, string Corner, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, HeatCell[,] Cells, Unit Unit, double Sign)
{
    // Of the widest number and of the widest marks.
    public int NumberWidth { get; } = Cells.Cast<HeatCell>().Max(cell => HeatMapText.NumberOf(cell, Unit).Length);

    public int MarkWidth { get; } = Cells.Cast<HeatCell>().Max(cell => HeatMapText.Marks(cell).Length);

    public string Heading { get; } = HeatMapText.HeadingOf(Title, Cells);

    public HeatSteps Steps { get; } = new(Cells.Cast<HeatCell>().Select(cell => cell.Value), Sign);

    // Null without a grid; then, or where another parameter has no own value among those swept, Missing says why.
    public static HeatMap? Of(SweepResults results, TrialColumn column, MapChoice choice, int best, int plateau, out string? missing)
    {
        missing = null;
        if (results.Space is not GridSpace grid)
        {
            missing = "A heat map needs a grid: use --over instead of --list or --random.";
            return null;
        }

        var (rows, columns) = choice.In(grid);
        int[] others = [.. Enumerable.Range(0, grid.Axes.Count).Where(axis => axis != rows && axis != columns)];
        int[] own = [.. grid.Axes.Select((axis, i) => axis.Values.ToList().IndexOf(results.OwnValues[i]))];
        if (choice.Fold == Fold.Own && Array.FindIndex(others, axis => own[axis] < 0) is >= 0 and var unswept)
        {
            var lacks = others[unswept];
            missing = $"No heat map: the script's own {grid.Axes[lacks].Name}, {grid.Axes[lacks].TextOf(results.OwnValues[lacks])}, was not swept. Use --fold max, median or min.";
            return null;
        }

        var cells = new HeatCell[grid.Axes[rows].Values.Count, columns < 0 ? 1 : grid.Axes[columns].Values.Count];
        var trials = new List<int>[cells.GetLength(0), cells.GetLength(1)];
        for (var trial = 0; trial < grid.Count; trial++)
        {
            var at = grid.IndicesAt(trial);
            if (choice.Fold == Fold.Own && Array.Exists(others, axis => at[axis] != own[axis])) continue;
            (trials[at[rows], columns < 0 ? 0 : at[columns]] ??= []).Add(trial);
        }

        var values = results[column];
        for (var row = 0; row < cells.GetLength(0); row++)
        {
            for (var place = 0; place < cells.GetLength(1); place++)
            {
                var of = trials[row, place];
                var value = Folded([.. of.Select(trial => values[trial])], choice.Fold);
                cells[row, place] = new(value, ShownBy(of, values, value), of.Contains(results.Own), of.Contains(best), of.Contains(plateau));
            }
        }

        var corner = columns < 0 ? grid.Axes[rows].Name : $"{grid.Axes[rows].Name} \\ {grid.Axes[columns].Name}";
        return new(
            TitleOf(results, column, [.. others.Select(axis => (grid.Axes[axis], results.OwnValues[axis]))], choice.Fold), corner, Texts(grid.Axes[rows]),
            columns < 0 ? [column.Name] : Texts(grid.Axes[columns]), cells, column.Unit, column.Sign);
    }

    // Over the known values; how many are unknown is in the note on the trials.
    private static double Folded(double[] values, Fold fold)
    {
        if (values.Length == 1) return values[0];
        var known = Distribution.Of(values);
        return fold switch
        {
            Fold.Max => known.Max,
            Fold.Min => known.Min,
            _ => known.Median,
        };
    }

    private static int ShownBy(List<int> trials, double[] values, double value) =>
        trials.Count == 1 ? trials[0] : trials.FindIndex(trial => values[trial] == value) is >= 0 and var at ? trials[at] : -1;

    private static string TitleOf(SweepResults results, TrialColumn column, (Axis Axis, double Own)[] others, Fold fold)
    {
        var facts = results.Facts;
        var what = $"{SweepLabels.Of(column)} of {facts.Strategy}, {facts.Schedule}, {facts.From:O} to {facts.To:O}";
        if (others.Length == 0) return what;
        var names = string.Join(", ", others.Select(each => fold == Fold.Own ? $"{each.Axis.Name} {each.Axis.TextOf(each.Own)}" : each.Axis.Name));
        return fold == Fold.Own ? $"{what}, {names}" : $"{what}, {fold.ToString().ToLowerInvariant()} over {names}";
    }

    private static string[] Texts(Axis axis) => [.. axis.Values.Select(axis.TextOf)];
}
