namespace Rota.Host.DataQuality;

// The same close day after day, in the middle or at the end: not a market price. A price with many zero steps must stand still for longer
// before it is suspicious.
internal sealed class StaleRule : IDataRule
{
    public const string Middle = "stale-run";
    public const string End = "stale-end";

    private const int Around = 125;
    private const int LeastSteps = 4;
    private const int SeriousSteps = 8;
    private const double LeastStep = 1e-5;
    private const double Odd = 1e-4;
    private const int LeastAtEnd = 2;
    private const int SeriousAtEnd = 4;
    private const double OddAtEnd = 1e-3;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        var closes = series.Traded;
        // A money fund with a constant price of 1 still pays interest.
        var zero = closes.Select((close, row) => row > 0 && close == closes[row - 1] && Math.Abs(series.Steps[row]) < LeastStep).ToArray();
        if (zero.Skip(1).All(each => each)) yield break;
        var before = new int[zero.Length + 1];
        for (var row = 0; row < zero.Length; row++) before[row + 1] = before[row] + (zero[row] ? 1 : 0);
        for (var row = 1; row < closes.Length; row++)
        {
            var first = row;
            while (row < closes.Length && zero[row]) row++;
            var steps = row - first;
            if (steps >= LeastAtEnd && IsOdd(before, first, steps, isEnd: row == closes.Length))
                yield return Found(series, first - 1, steps, isEnd: row == closes.Length);
        }
    }

    // The odds of so many zeros in a row, given their frequency elsewhere, nearby and overall.
    private static bool IsOdd(int[] before, int first, int steps, bool isEnd)
    {
        var rows = before.Length - 1;
        var others = Share(before, Math.Max(1, first - Around), first, first + steps, Math.Min(rows, first + steps + Around));
        var all = Share(before, 1, first, first + steps, rows);
        var chance = Math.Pow(Math.Max(others, all), steps);
        return isEnd ? chance < OddAtEnd : steps >= LeastSteps && chance * rows < Odd;
    }

    // The share of zero steps in two ranges of rows, with one added to the count, because zero observed does not mean impossible.
    private static double Share(int[] before, int one, int two, int three, int four) =>
        (before[two] - before[one] + before[four] - before[three] + 1.0) / (two - one + four - three + 2);

    private static Finding Found(CheckedSeries series, int first, int steps, bool isEnd)
    {
        var severity = steps >= (isEnd ? SeriousAtEnd : SeriousSteps) ? Severity.Serious : Severity.Note;
        var close = FindingFormat.Number(series.Traded[first], "0.####");
        return Finding.On(
            series, series.Dates[first], series.Dates[first + steps], steps + 1, SizeUnit.Days, isEnd ? End : Middle, severity,
            isEnd
                ? $"The last {steps + 1} closes are all {close}: the source has stopped or repeats its last price; reload it."
                : $"{steps + 1} closes in a row are {close}, although others change daily: compare them with another source.");
    }
}
