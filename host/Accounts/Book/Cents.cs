namespace Rota.Accounts;

// Rounding to the cent, never in favour of the account: costs and purchases up, sales and values down.
internal static class Cents
{
    public static decimal Up(decimal amount) => Math.Ceiling(Clean(amount) * 100) / 100;

    public static decimal Down(decimal amount) => Math.Floor(Clean(amount) * 100) / 100;

    // Amounts of 0 or more to the cent, with the total of all: the cents left over go where the most was cut off, first come first served.
    public static IReadOnlyList<decimal> Spread(IReadOnlyList<decimal> amounts, decimal total)
    {
        decimal[] whole = [.. amounts.Select(Down)];
        var left = (int)((total - whole.Sum()) * 100);
        foreach (var i in Enumerable.Range(0, whole.Length).OrderByDescending(i => Clean(amounts[i] - whole[i])).Take(left)) whole[i] += 0.01m;
        return whole.Sum() == total
            ? whole
            : throw new ArgumentException($"The amounts sum to {amounts.Sum()}, which differs from the total {total} by more than roundings.", nameof(total));
    }

    // Without the last digits, in which a division that does not end leaves its error.
    private static decimal Clean(decimal amount) => Math.Round(amount, 10);
}
