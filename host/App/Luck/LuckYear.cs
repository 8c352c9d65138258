using Rota.Analysis;

namespace Rota.Host.Luck;

// The returns of a calendar year over the cells with a result, on common days, and that of the chosen one.
internal sealed record LuckYear(int Year, bool IsWhole, double Least, double Median, double Greatest, double Own)
{
    public static IReadOnlyList<LuckYear> Of(IReadOnlyList<BacktestResult> common, BacktestResult? chosen)
    {
        var own = chosen?.Equity.YearlyReturns();
        return [.. common[0].Equity.YearlyReturns().Select((year, i) =>
        {
            var returns = Distribution.Of([.. common.Select(run => run.Equity.YearlyReturns()[i].Return)]);
            return new LuckYear(year.End.Year, year.IsWhole, returns.Min, returns.Median, returns.Max, own?[i].Return ?? double.NaN);
        })];
    }
}
