namespace Rota.Accounts;

// Dollars to the cent. Quotients of decimals are off in their last digit, and 640.00 must not become 640.01: digits after the tenth are noise.
internal static class Cents
{
    private const int Digits = 10;

    // Costs, purchases and taxes.
    public static decimal Up(decimal amount) => Math.Ceiling(Math.Round(amount, Digits) * 100) / 100;

    // Sales and what is taken out.
    public static decimal Down(decimal amount) => Math.Floor(Math.Round(amount, Digits) * 100) / 100;

    // Amounts of 0 or more to the cent, with the total of all: the cents left over go where the most was cut off, first come first served.
    public static IReadOnlyList<decimal> Spread(IReadOnlyList<decimal> amounts, decimal total)
    {
        decimal[] whole = [.. amounts.Select(Down)];
        var left = (int)((total - whole.Sum()) * 100);
        foreach (var i in Enumerable.Range(0, whole.Length).OrderByDescending(i => Math.Round(amounts[i] - whole[i], Digits)).Take(left)) whole[i] += 0.01m;
        return whole.Sum() == total
            ? whole
            : throw new ArgumentException($"The amounts sum to {amounts.Sum()}, which differs from the total {total} by more than roundings.", nameof(total));
    }
}
