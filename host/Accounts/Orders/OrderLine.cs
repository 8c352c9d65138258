namespace Rota.Accounts;

// A fund on the way from its target to an order: dollars above 0 for a purchase and below 0 for a sale.
internal sealed class OrderLine(Asset fund, decimal price, decimal held, decimal value, decimal target)
{
    public Asset Fund => fund;

    public decimal Price => price;

    public decimal Held => held;

    // What the fund is worth before orders.
    public decimal Value => value;

    public decimal Target => target;

    public decimal Wanted { get; init; }

    public decimal Done { get; set; }

    // The order before it is rounded to units.
    public decimal Exact { get; set; }

    // The shares of the order, once it is rounded to units.
    public decimal? Rounded { get; set; }

    public int? Percent { get; set; }

    // The rule that keeps the order from what is wanted.
    public Restriction? Bar { get; set; }

    // Rules that the account accepts to break.
    public List<Restriction> Accepted { get; } = [];

    public decimal After => value + Done;

    public decimal Shares => SharesFor(Done);

    // All of a fund is sold to the last share, whatever its value was rounded to.
    public decimal SharesFor(decimal amount) => amount == Done && Rounded is { } shares ? shares : amount == -value && amount != 0 ? -held : ShareCount.Round(amount / price);
}
