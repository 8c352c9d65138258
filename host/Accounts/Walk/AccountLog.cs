using System.Globalization;

namespace Rota.Accounts;

// The days of a walk as they end: dollars, the time-weighted curve, flows, and how far the account is from the ideal run.
internal sealed class AccountLog(BacktestResult run, string account)
{
    private readonly List<AccountDay> _days = [];
    private readonly decimal[] _values = new decimal[run.Equity.Dates.Length];
    private readonly double[] _curve = new double[run.Equity.Dates.Length];
    private readonly double[] _distances = new double[run.Equity.Dates.Length];
    private readonly List<(int Day, IReadOnlyList<(Asset Fund, decimal Weight)> Held)> _holdings = [];
    private int _daysWaiting;

    // The value is that after the flow and the day's orders. As in the run, the costs of the first day belong to the next.
    public void Add(decimal value, decimal flow, bool isIdeal, double distance, bool waits)
    {
        var day = _days.Count;
        if (day == 0) value = (decimal)run.Settings.Capital + flow;
        else if (isIdeal) value = (decimal)run.Equity.Values[day];
        _curve[day] = isIdeal || day == 0 ? run.Equity.Values[day] : _curve[day - 1] * (double)((value - flow) / _values[day - 1]);
        if (!(_curve[day] > 0) || value <= 0)
            throw new InputException(new Mistake(string.Create(CultureInfo.InvariantCulture, $"The account '{account}' is empty on {run.Equity.Dates[day]:O}. Take out less.")));
        (_values[day], _distances[day]) = (value, distance);
        _days.Add(day == 0 ? new(run.Equity.Dates[0], 0, value) : new(run.Equity.Dates[day], value - flow, flow));
        _daysWaiting += waits ? 1 : 0;
    }

    // The holdings at the close of the latest day, after its deals.
    public void Hold(IEnumerable<(Asset Fund, decimal Amount)> funds, decimal value) =>
        _holdings.Add((_days.Count - 1, [.. funds.Select(each => (each.Fund, each.Amount / value))]));

    public AccountRun Result(Account of, AccountBook book, IReadOnlyList<OrderSheet> sheets, IReadOnlyList<EndedDeferral> ended, Deferrals waiting, TaxReport? taxes, bool isIdeal, decimal charged) => new(run, of)
    {
        Values = _values,
        Curve = _curve,
        Distances = _distances,
        Holdings = _holdings,
        DaysWaiting = _daysWaiting,
        Returns = AccountReturns.Of(_days),
        Flows = [.. _days.Where(day => day.Flow != 0).Select(day => new Flow(day.Day, day.Flow))],
        Book = book,
        Sheets = sheets,
        Ended = ended,
        Waiting = waiting,
        Taxes = taxes,
        IsIdeal = isIdeal,
        ChargedOnFlows = charged,
    };
}
