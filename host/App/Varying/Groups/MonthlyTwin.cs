using System.Globalization;

namespace Rota.Host.Varying;

// The same strategy on month-end closes alone. Where it decides and looks back by month ends, months must earn the same.
internal static class MonthlyTwin
{
    private const double Rounding = 1e-12;
    private const string Case = "on month-end closes";

    public static VariationGroup Of(BacktestResult own)
    {
        var schedule = own.Strategy.Schedule;
        var why = own.Panel.Frequency.CountsDays ? schedule.PerYear is 12 or 4 or 1 ? null
            : $"{own.Strategy.Name} cannot be monthly: its schedule is not one of months ({schedule})." : "Prices have no days already.";
        return new("monthlyTwin", "Month ends alone", [why is null
            ? new(Case, run => run with { Feed = new MonthEndFeed(run.Feed) })
            : Variation.None(Case, why)])
        {
            Finish = group => group.Rows[0].Run is { } twin ? group with { Notes = [Compared(group.AsItIs.Run!, twin)] } : group,
        };
    }

    private static string Compared(BacktestResult own, BacktestResult twin)
    {
        var months = twin.Equity.WholeMonths().ToDictionary(month => (month.End.Year, month.End.Month), month => month.Return);
        var both = own.Equity.WholeMonths().Where(month => months.ContainsKey((month.End.Year, month.End.Month))).ToList();
        foreach (var month in both)
        {
            var other = months[(month.End.Year, month.End.Month)];
            if (Math.Abs(month.Return - other) > Rounding)
            {
                return string.Create(CultureInfo.InvariantCulture,
                    $"Months differ, first {month.End:yyyy-MM}: {month.Return * 100:0.0000} % on daily prices, {other * 100:0.0000} % on month ends.");
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"All {both.Count} whole months earn the same. The drawdown differs, because days within a month are not seen.");
    }
}
