using System.Globalization;

namespace Rota.Accounts;

// The money-weighted return a year (XIRR): all rates in (-0.9999, 10) at which the owner's flows, with the value at the end, have a present value of
// 0 over days / 365. It is a number only if there is one such rate.
internal sealed record MoneyWeightedReturn(IReadOnlyList<double> Rates, int Days, bool ChangesSign)
{
    private const double DaysAYear = 365;

    public double Rate => Rates.Count == 1 ? Rates[0] : double.NaN;

    // For the whole period, below a year: a rate a year would promise too much. Otherwise NaN.
    public double RateOfPeriod => Days < DaysAYear ? Math.Pow(1 + Rate, Days / DaysAYear) - 1 : double.NaN;

    // Why it is not a number; null if it is one.
    public string? Why => (ChangesSign, Rates.Count) switch
    {
        (false, _) => "not defined: money only went one way",
        (true, 0) => "not defined between -99.99 % and 1,000 %",
        (true, 1) => null,
        _ => "not unique: " + string.Join(", ", Rates.Select(rate => string.Create(CultureInfo.InvariantCulture, $"{rate * 100:0.00} %"))),
    };

    // Flows as the account sees them: paid in above 0, paid out below 0. In any order.
    public static MoneyWeightedReturn Of(IEnumerable<Flow> flows, DateOnly end, decimal endValue)
    {
        (int Day, decimal Amount)[] owner =
        [
            .. flows.Append(new(end, -endValue)).GroupBy(flow => flow.Day.DayNumber, flow => -flow.Amount)
                .Select(day => (day.Key, day.Sum())).OrderBy(day => day.Key),
        ];
        var (first, last) = (owner[0].Day, owner[^1].Day);
        var changes = owner.Any(flow => flow.Amount > 0) && owner.Any(flow => flow.Amount < 0);
        var rates = changes ? RateRoots.Of([.. owner.Select(flow => ((flow.Day - first) / DaysAYear, (double)flow.Amount))]) : [];
        return new(rates, last - first, changes);
    }
}
