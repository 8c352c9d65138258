using System.Globalization;

namespace Rota.Host.Sweeping;

// The whole months that a sweep's trials share: those of a trial that begins on the common first day.
internal sealed record TrialMonths(IReadOnlyList<string> Names)
{
    public static TrialMonths Of(BacktestResult run) =>
        new([.. run.Equity.WholeMonths().Select(month => month.End.ToString("yyyy-MM", CultureInfo.InvariantCulture))]);

    // NaN in a month that is not whole in the curve.
    public double[] Of(EquityCurve equity)
    {
        var returns = new double[Names.Count];
        Array.Fill(returns, double.NaN);
        var whole = equity.WholeMonths();
        // All curves end on the same day, so the last months are the same.
        for (var i = 1; i <= Math.Min(whole.Count, returns.Length); i++) returns[^i] = whole[^i].Return;
        return returns;
    }
}
