namespace Rota.Host.DataQuality;

// An asset that pays nothing for years, although its two closes would show payments and its closest peers pay. One that reinvests its
// income pays nothing either, but then its price keeps up with the peers' adjusted closes.
internal sealed class NoDistributionRule : IDataRule
{
    public const string Name = "no-distribution";

    private const double DaysOfYear = 365.25;
    private const double LeastYears = 1.5;
    private const double MostUnseen = 5e-4;
    private const double LeastYearsOfPeer = 1;
    // An asset that moves this closely with a peer, and about as much, is expected to distribute as the peer does.
    private const double Alike = 0.85;
    private const double AlikeInPause = 0.95;
    private const double LeastBeta = 0.7;
    private const double MostBeta = 1.4;
    // How often a peer must pay in a year, and what share of its price. A fund that pays in other years may pause.
    private const double LeastPayments = 1;
    private const double LeastYield = 0.002;
    private const double LeastYieldInPause = 0.005;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found) =>
        series.Unadjusted.Length == 0 ? [] : Spans(series).Select(span => Judged(series, data, span.From, span.To)).OfType<Finding>();

    // Years without payments: before the first, between two, after the last.
    private static IEnumerable<(DateOnly From, DateOnly To)> Spans(CheckedSeries series)
    {
        DateOnly[] days = [series.Dates[0], .. series.Payments.Select(paid => paid.Day), series.Dates[^1]];
        return days.Zip(days.Skip(1)).Where(span => Years(span.First, span.Second) >= LeastYears && IsNothing(series, span.First, span.Second));
    }

    // Whether the two closes stay together, or differ by too little at a time to show.
    private static bool IsNothing(CheckedSeries series, DateOnly from, DateOnly to)
    {
        var (first, last) = (series.RowFrom(from), series.RowOf(to) - (series.Payments.Any(paid => paid.Day == to) ? 1 : 0));
        var parted = Enumerable.Range(first + 1, last - first).Sum(series.Parting);
        return Math.Abs(parted) < MostUnseen * Years(from, to);
    }

    private static Finding? Judged(CheckedSeries series, CheckedData data, DateOnly from, DateOnly to)
    {
        var isWhole = series.Payments.Count == 0;
        var peers = data.Peers.Nearest(series).Where(pair => pair.Peer.Unadjusted.Length > 0)
            .Select(pair => Income.Of(series, pair, from, to)).Where(income => income.Years >= LeastYearsOfPeer).Take(Peers.Most).ToList();
        if (peers.Count == 0) return isWhole ? Found(series, from, to, Severity.Note, "no similar asset was checked with it for comparison") : null;
        var least = isWhole ? LeastYield : LeastYieldInPause;
        var payers = peers.Where(peer => peer.Payments >= LeastPayments && peer.Yield >= least).ToList();
        if (payers.Count * 2 <= peers.Count) return null;
        var names = string.Join(", ", payers.Select(peer => $"{peer.Asset} {FindingFormat.Percent(peer.Yield, "0.0")} a year"));
        if (payers.Exists(peer => peer.KeepsUp)) return null;
        var like = payers.Find(peer => peer.Correlation >= (isWhole ? Alike : AlikeInPause) && peer.Beta is >= LeastBeta and <= MostBeta);
        return like is not null ? Found(series, from, to, Severity.Serious, $"the most similar assets pay ({names})", like.Yield)
            : isWhole ? Found(series, from, to, Severity.Note, $"some similar assets pay ({names})") : null;
    }

    private static Finding Found(
        CheckedSeries series, DateOnly from, DateOnly to, Severity severity, string others, double size = double.NaN) => Finding.On(
        series, from, to, size, SizeUnit.Share, Name, severity,
        $"No distributions were paid in {FindingFormat.Number(Years(from, to), "0.0")} years, and {others}: " + (severity == Severity.Serious
            ? "its distributions are missing, which makes returns too low. Use prices adjusted for them."
            : "correct for an asset that pays nothing; otherwise its distributions are missing."));

    private static double Years(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) / DaysOfYear;
}
