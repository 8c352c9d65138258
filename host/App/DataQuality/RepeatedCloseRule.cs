namespace Rota.Host.DataQuality;

// Years in which the close mostly repeats the previous one: weekly or monthly prices expanded to days, or a market without trades. Other
// findings on the series do not matter. A money fund, whose price moves by a hundredth of a per cent at most, may repeat.
internal sealed class RepeatedCloseRule : IDataRule
{
    public const string Name = "repeated-close";

    private const int Block = 250;
    private const int Fewest = 60;
    private const double Noted = 0.5;
    private const double Wrong = 0.7;
    // The steps of a money fund, and the prices of one with a constant price.
    private const double SmallStep = 5e-4;
    private static readonly double[] Par = [1, 10, 100, 1000];
    private const double LeastStep = 1e-5;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        var closes = series.Traded;
        var repeats = closes.Select((close, row) => row > 0 && close == closes[row - 1] && Math.Abs(series.Steps[row]) < LeastStep).ToArray();
        if (series.Dates.Length < Fewest) return [];
        if (repeats.Skip(1).All(each => each)) return [Constant(series)];
        var blocks = Enumerable.Range(0, Math.Max(1, repeats.Length / Block))
            .Select(at => (First: at * Block, End: at == Math.Max(1, repeats.Length / Block) - 1 ? repeats.Length : (at + 1) * Block))
            .Select(block => (block.First, block.End, Share: Share(series, repeats, block.First, block.End)))
            .Where(block => block.Share >= Noted).ToList();
        if (blocks.Count == 0 || found.Any(finding => finding.Rule is StaleRule.Middle or StaleRule.End && finding.Size > Block / 2)) return [];
        var share = blocks.Max(block => block.Share);
        return
        [
            Finding.On(
                series, series.Dates[blocks[0].First], series.Dates[blocks[^1].End - 1], share, SizeUnit.Share, Name,
                share >= Wrong ? Severity.Serious : Severity.Note,
                $"The close repeats the previous one on up to {FindingFormat.Percent(share, "0")} of the days, and moves by " +
                $"{FindingFormat.Percent(Moved(series, blocks[0].First, blocks[^1].End), "0.0#")} when it moves: weekly or monthly prices expanded " +
                "to days, or an asset that hardly trades. Daily returns and volatilities are meaningless here; use another source."),
        ];
    }

    // The share of a block's steps that are zero; 0 for a money fund.
    private static double Share(CheckedSeries series, bool[] repeats, int first, int end)
    {
        var from = Math.Max(1, first);
        if (end - from < Fewest - 1) return 0;
        var count = repeats.AsSpan(from, end - from).Count(true);
        return Moved(series, first, end) >= SmallStep ? (double)count / (end - from) : 0;
    }

    // The size of the steps that are not zero, without payments; NaN if there is none.
    private static double Moved(CheckedSeries series, int first, int end) => Robust.Median(
        CheckedSeries.StepsOf(series.Traded[first..end]).Select(Math.Abs).Where(step => step >= LeastStep));

    private static Finding Constant(CheckedSeries series)
    {
        var isPar = Par.Contains(series.Traded[0]);
        return Finding.On(
            series, series.Dates[0], series.Dates[^1], 1, SizeUnit.Share, Name, isPar ? Severity.Note : Severity.Serious,
            $"Every close is {FindingFormat.Price(series.Traded[0])}: " + (isPar
                ? "correct for a money fund with a fixed price, but these prices lack the interest it pays."
                : "not a market price; reload it."));
    }
}
