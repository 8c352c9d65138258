namespace Rota.Accounts;

// The part of a dividend that may be qualified, on shares of one purchase that have not been sold since.
internal sealed record DividendPart(int Purchase, DateOnly Bought, DateOnly ExDate, decimal Shares, decimal Amount)
{
    private const int Before = 60, After = 60, Least = 60;

    // The last day that counts: shares held until then are qualified.
    public DateOnly End => ExDate.AddDays(After);

    // Held more than 60 of the 121 days around the ex-date, counted from the day after the purchase to the day of the sale.
    public bool IsQualified(DateOnly sold)
    {
        var first = Math.Max(Bought.DayNumber + 1, ExDate.DayNumber - Before);
        return Math.Min(sold.DayNumber, End.DayNumber) - first + 1 > Least;
    }
}
