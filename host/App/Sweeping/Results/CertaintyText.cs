using System.Globalization;
using Rota.Analysis;
using Rota.Host.Foundation;
using Rota.Host.Trials;

namespace Rota.Host.Sweeping;

// How sure a sweep is, in words: by chance, deflated, overfitting.
internal static class CertaintyText
{
    public static string ByChance(SweepCertainty certainty) => string.Create(CultureInfo.InvariantCulture,
        $"the best of {certainty.Best.Trials:#,0} worthless trials would show a Sharpe of about {certainty.Best.YearlyThreshold:0.00}");

    public static string Deflated(SweepCertainty certainty)
    {
        var own = certainty.Own is { Probability: not double.NaN } script ? $", {Number(script.Probability)} of the script's own" : "";
        return double.IsNaN(certainty.Best.Probability)
            ? "not known: a trial needs 12 whole months with a Sharpe ratio"
            : $"{Number(certainty.Best.Probability)} of the best{own}: {Verdict(certainty.Best.Probability)}";
    }

    public static string Overfitting(SweepCertainty certainty) => certainty.Overfitting is not { } test
        ? certainty.NoOverfitting!
        : $"PBO {Format.Number(test.Probability, "0.00")}: {Verdict(test)}";

    // The months that the test leaves out, and how coarse it is.
    public static IEnumerable<string> Notes(SweepCertainty certainty)
    {
        if (certainty.Effective is { } effective && certainty.OfEffective is { } deflated)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"The trials are as {effective.Effective:0.0} independent ones (mean correlation {effective.MeanCorrelation:0.00}): deflated Sharpe {deflated.Probability:0.000}.");
        }

        if (Lengths(certainty.Best) is { } lengths) yield return lengths;
        if (certainty.Overfitting is not { } test) yield break;
        var dropped = test.Dropped == 0 ? "" : $", without the oldest {Count.Of(test.Dropped, "month")}";
        yield return string.Create(CultureInfo.InvariantCulture,
            $"Overfitting: {test.Splits.Count:#,0} halves of {test.Blocks} blocks of {Count.Of(test.PerBlock, "month")}{dropped}; {test.Trials:#,0} trials.");
        yield return $"The best of one half has a Sharpe below 0 in the other in {Format.Percent(test.ProbabilityOfLoss, "0")} of them; the slope from one to the other is " +
            $"{SweepLabels.Number(test.Line.Slope, Unit.Ratio)}.";
        if (test.LeftOut > 0) yield return $"{Count.Of(test.LeftOut, "trial")} with an unknown month {(test.LeftOut == 1 ? "is" : "are")} not in the overfitting test.";
        if (test.Trials < 10) yield return $"With {test.Trials} trials PBO can only take coarse values.";
    }

    // The best among all trials on these assets; null if the ledger has no others.
    public static string? Tried(SweepCertainty certainty, Tally tally) => tally.Trials <= certainty.Best.Trials ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"Tried {tally.Trials:#,0} times on these assets, this sweep included: deflated Sharpe {Known(tally.Deflated(certainty.Best.Sharpe))} of the best.");

    // How long a record of the best must be; null where unknown.
    private static string? Lengths(DeflatedSharpe best)
    {
        var (record, years) = (TrackRecord.Months(best.Sharpe, best.Threshold), TrackRecord.BacktestYears(best.Trials, best.Sharpe.Yearly));
        if (double.IsNaN(record) || double.IsNaN(years)) return null;
        var needs = double.IsInfinity(record)
            ? "No record is long enough for the best to be above chance"
            : string.Create(CultureInfo.InvariantCulture, $"The best needs {Math.Ceiling(record):#,0} months to be above chance with 95 % certainty");
        return string.Create(CultureInfo.InvariantCulture,
            $"{needs}, and has {best.Sharpe.Months}. In {years:0.0} years, the best of {best.Trials:#,0} worthless trials has this Sharpe on average.");
    }

    private static string Verdict(double probability) =>
        probability >= 0.95 ? "hard to explain by the search" : probability >= 0.5 ? "not settled" : "less likely than not above chance";

    private static string Verdict(Analysis.Overfitting test) => test.Probability switch
    {
        <= 0.1 => "the best in one half is nearly always good in the other",
        < 0.4 => "the best in one half is more often good than bad in the other",
        <= 0.6 => "the best in one half is a coin flip in the other",
        _ => "the best in one half is mostly below the middle in the other",
    };

    private static string Known(double value) => double.IsNaN(value) ? SweepLabels.Unknown : Number(value);

    private static string Number(double value) => Format.Number(value, "0.000");
}
