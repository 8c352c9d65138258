using Rota.Analysis;

namespace Rota.Host.Sweeping;

// A statistic over two parameters: rows are the first, columns the second. A cell is NaN where no trial is known.
internal sealed record HeatMap(string Title, string Corner, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, HeatCell[,] Cells, Unit Unit, double Sign)
{
    // Null without a grid; then, or where another parameter has no own value among those swept, Missing says why.
    public static HeatMap? Of(SweepResults results, TrialColumn column, Fold fold, int best, int plateau, out string? missing)
    {
        missing = null;
        if (results.Space is not GridSpace grid)
        {
            missing = "A heat map needs a grid: use --over instead of --list or --random.";
            return null;
        }

        var others = grid.Axes.Skip(2).ToList();
        for (var i = 0; fold == Fold.Own && i < others.Count; i++)
        {
            if (others[i].Values.Contains(results.OwnValues[i + 2])) continue;
            missing = $"No heat map: the script's own {others[i].Name}, {others[i].TextOf(results.OwnValues[i + 2])}, was not swept. Use --fold max, median or min.";
            return null;
        }

        var values = results[column];
        var axis = grid.Axes.Count > 1 ? grid.Axes[1] : null;
        var cells = new HeatCell[grid.Axes[0].Values.Count, axis?.Values.Count ?? 1];
        var groups = new List<double>[cells.GetLength(0), cells.GetLength(1)];
        for (var trial = 0; trial < grid.Count; trial++)
        {
            var point = grid.At(trial);
            if (fold == Fold.Own && Enumerable.Range(2, others.Count).Any(i => point[i] != results.OwnValues[i])) continue;
            var (row, place) = (IndexOf(grid.Axes[0], point[0]), axis is null ? 0 : IndexOf(axis, point[1]));
            (groups[row, place] ??= []).Add(values[trial]);
            cells[row, place] = cells[row, place] with
            {
                IsOwn = cells[row, place].IsOwn || trial == results.Own,
                IsBest = cells[row, place].IsBest || trial == best,
                IsPlateau = cells[row, place].IsPlateau || trial == plateau,
            };
        }

        for (var row = 0; row < cells.GetLength(0); row++)
        {
            for (var place = 0; place < cells.GetLength(1); place++) cells[row, place] = cells[row, place] with { Value = Folded(groups[row, place], fold) };
        }

        var corner = axis is null ? grid.Axes[0].Name : $"{grid.Axes[0].Name} \\ {axis.Name}";
        return new(
            TitleOf(results, column, others, fold), corner, Texts(grid.Axes[0]), axis is null ? [column.Name] : Texts(axis), cells, column.Unit, column.Sign);
    }

    // Over the known values; how many are unknown is in the note on the trials.
    private static double Folded(List<double> values, Fold fold)
    {
        var known = Distribution.Of(values);
        return fold switch
        {
            Fold.Max => known.Max,
            Fold.Min => known.Min,
            // The script's own values leave one trial.
            _ => known.Median,
        };
    }

    private static string TitleOf(SweepResults results, TrialColumn column, List<Axis> others, Fold fold)
    {
        var facts = results.Facts;
        var what = $"{SweepLabels.Of(column)} of {facts.Strategy}, {facts.Schedule}, {facts.From:O} to {facts.To:O}";
        if (others.Count == 0) return what;
        var names = string.Join(", ", others.Select((axis, i) => fold == Fold.Own ? $"{axis.Name} {axis.TextOf(results.OwnValues[i + 2])}" : axis.Name));
        return fold == Fold.Own ? $"{what}, {names}" : $"{what}, {fold.ToString().ToLowerInvariant()} over {names}";
    }

    private static string[] Texts(Axis axis) => [.. axis.Values.Select(axis.TextOf)];

    private static int IndexOf(Axis axis, double value)
    {
        for (var i = 0; i < axis.Values.Count; i++)
        {
            if (axis.Values[i] == value) return i;
        }

        throw new ArgumentException($"{axis.Name} has no value {axis.TextOf(value)}.", nameof(value));
    }
}

// A number of the map, and what its trial is.
internal readonly record struct HeatCell(double Value, bool IsOwn, bool IsBest, bool IsPlateau);
