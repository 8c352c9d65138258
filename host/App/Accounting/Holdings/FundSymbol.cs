namespace Rota.Host.Accounting;

// A broker's symbol as the name of an asset: what a name cannot have becomes a dot, BRK/B is BRK.B.
internal static class FundSymbol
{
    private const string Forbidden = "/\\,;\"'<>|*?:";

    public static string NameOf(string symbol)
    {
        var name = string.Concat(symbol.Select(letter => Forbidden.Contains(letter, StringComparison.Ordinal) || char.IsControl(letter) ? '.' : letter));
        return string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
