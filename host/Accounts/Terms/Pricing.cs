namespace Rota.Accounts;

// The price of an order, New York time: at the net asset value, an order that is in before the cut-off of a day has the close of that day.
internal sealed record Pricing
{
    public bool IsAtNav { get; init; }

    public TimeOnly Cutoff { get; init; } = new(16, 0);

    // Trading days between sales and the purchases that they pay for.
    public int BuyLag { get; init; }

    // Trading days until the proceeds of a sale settle: what they bought cannot be sold before.
    public int Settles { get; init; }

    // The time by which an order must be in on a day that closes at a time. On a half-day, funds close before their cut-off.
    public TimeOnly Due(TimeOnly close) => IsAtNav && Cutoff < close ? Cutoff : close;

    // The trading day whose price an order has that is entered on a trading day.
    public DateOnly ProcessedOn(DateOnly day, TimeOnly entered, TimeOnly close, Func<DateOnly, DateOnly> nextTradingDay) =>
        entered < Due(close) ? day : nextTradingDay(day);
}
