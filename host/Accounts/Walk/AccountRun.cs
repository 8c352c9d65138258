namespace Rota.Accounts;

// A run as an account followed it, day by day.
internal sealed record AccountRun(BacktestResult Ideal, Account Account)
{
    // Dollars at the close of each day, with flows.
    public required IReadOnlyList<decimal> Values { get; init; }

    // The time-weighted curve: the ideal run's, to the bit, as long as nothing binds; flows change no return.
    public required IReadOnlyList<double> Curve { get; init; }

    // Every day with orders, in order.
    public required IReadOnlyList<OrderSheet> Sheets { get; init; }

    public required IReadOnlyList<EndedDeferral> Ended { get; init; }

    // What still waits on the last day.
    public required Deferrals Waiting { get; init; }

    // Money paid in (above 0) and taken out, with the capital as the first.
    public required IReadOnlyList<Flow> Flows { get; init; }

    public required AccountReturns Returns { get; init; }

    public required AccountBook Book { get; init; }

    // The costs and redemption fees of flows and taxes, which no sheet has.
    public required decimal ChargedOnFlows { get; init; }

    // Null where nothing is taxed.
    public TaxReport? Taxes { get; init; }

    // Half the sum of the differences between the weights held and those of the ideal run, on each day.
    public required IReadOnlyList<double> Distances { get; init; }

    // The weights at the closes of days on which the account dealt; between them they drift.
    public required IReadOnlyList<(int Day, IReadOnlyList<(Asset Fund, decimal Weight)> Held)> Holdings { get; init; }

    // Nothing bound, and nothing was rounded: the account is the ideal run.
    public required bool IsIdeal { get; init; }

    // Days on which a part of an order waited.
    public required int DaysWaiting { get; init; }
}
