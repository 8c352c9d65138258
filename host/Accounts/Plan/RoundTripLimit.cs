namespace Rota.Accounts;

internal enum RoundTripsAvoided { Blocking, All, None }

// A purchase followed by a sale of the same fund within the window is a round trip; too many block purchases.
internal sealed record RoundTripLimit(FundSet Funds, int Window, decimal ExemptBelow, RoundTripsOfFund? Fund, RoundTripsOfAccount? Account)
{
    public RoundTripsAvoided Avoids { get; init; } = RoundTripsAvoided.Blocking;

    public RuleAction Action { get; init; } = RuleAction.Defer;
}

// The count-th in a fund within some days blocks its purchases for some days; for some months after that, one is enough.
internal sealed record RoundTripsOfFund(int Count, int Within, int Block, int ProbationMonths = 0);

// The count-th over all funds within some months blocks all purchases.
internal sealed record RoundTripsOfAccount(int Count, int Months, int Block);
