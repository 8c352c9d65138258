namespace Rota.Host.Tui;

// Weights stacked from the bottom of a column in eighths of a cell; a cell shows the two weights that have most of it.
internal sealed class StackedColumn
{
    // Fills the space above the weights up to the equity, and above that.
    public const int Cash = -1;
    public const int Nothing = -2;

    private readonly int[] _owners;
    private readonly int _steps;

    public StackedColumn(ReadOnlySpan<double> weights, double top, int rows, int steps)
    {
        (_owners, _steps) = (new int[rows * steps], steps);
        var whole = Place(1, top);
        for (var i = 0; i < _owners.Length; i++) _owners[i] = i < whole ? Cash : Nothing;
        var (from, sum) = (0, 0.0);
        for (var asset = 0; asset < weights.Length; asset++)
        {
            sum += weights[asset];
            var to = Place(sum, top);
            for (var i = from; i < to; i++) _owners[i] = asset;
            from = to;
        }
    }

    // For the cell at a height: what is below, how many steps of it, and what is above.
    public (int Lower, int Steps, int Upper) Cell(int row)
    {
        var cell = _owners.AsSpan(row * _steps, _steps);
        var (lower, upper, most) = (cell[0], cell[0], -1);
        for (var cut = 1; cut < _steps; cut++)
        {
            if (cell[cut] == cell[cut - 1]) continue;
            var (below, above) = (CountBack(cell, cut - 1), CountOn(cell, cut));
            if (below + above <= most) continue;
            (lower, upper, most) = (cell[cut - 1], cell[cut], below + above);
        }

        if (most < 0) return (lower, _steps, lower);
        var first = cell.IndexOf(upper);
        return (lower, first, upper);
    }

    private static int CountBack(ReadOnlySpan<int> cell, int at)
    {
        var count = 0;
        for (var i = at; i >= 0 && cell[i] == cell[at]; i--) count++;
        return count;
    }

    private static int CountOn(ReadOnlySpan<int> cell, int at)
    {
        var count = 0;
        for (var i = at; i < cell.Length && cell[i] == cell[at]; i++) count++;
        return count;
    }

    private int Place(double share, double top) =>
        Math.Clamp((int)Math.Round(share / top * _owners.Length, MidpointRounding.AwayFromZero), 0, _owners.Length);
}
