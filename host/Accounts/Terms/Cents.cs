namespace Rota.Accounts;

// Rounding to the cent, never in favour of the account: costs and purchases up, sales and values down.
internal static class Cents
{
    public static decimal Up(decimal amount) => Math.Ceiling(Clean(amount) * 100) / 100;

    public static decimal Down(decimal amount) => Math.Floor(Clean(amount) * 100) / 100;

    // Without the last digits, in which a division that does not end leaves its error.
    private static decimal Clean(decimal amount) => Math.Round(amount, 10);
}
