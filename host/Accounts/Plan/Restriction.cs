namespace Rota.Accounts;

// The answer of a rule that does not allow an order in full: the shares that may be sold, or the dollars that may be bought; the rule and why, in
// one sentence; and the first day on which more is allowed, where that is known. Such a day may be one without trading.
internal sealed record Restriction(decimal Allowed, string Rule, string Why, DateOnly? FreeFrom, RuleAction Action = RuleAction.Defer)
{
    // Whether this one leaves less than the other, or as much for longer.
    public bool IsStricterThan(Restriction? other) =>
        other is null || Allowed < other.Allowed
        || (Allowed == other.Allowed && (FreeFrom ?? DateOnly.MaxValue) > (other.FreeFrom ?? DateOnly.MaxValue));
}
