using System.Globalization;
using System.Text.RegularExpressions;

namespace Rota.Host.Accounting;

// Numbers as brokers write them: $24,100.00, (1.50) for -1.50, 12.5 %, and -- or n/a for unknown.
internal static partial class AmountText
{
    private const decimal Largest = 1_000_000_000_000m;

    public static string Dollars(decimal amount) => amount.ToString("#,##0.00", CultureInfo.InvariantCulture);

    public static string Shares(decimal shares) => shares.ToString("#,##0.######", CultureInfo.InvariantCulture);

    public static string Price(decimal price) => price.ToString("#,##0.00####", CultureInfo.InvariantCulture);

    public static bool IsWholeCents(decimal amount) => amount == Math.Round(amount, 2);

    public static bool IsUnknown(string cell) => cell is "" or "-" or "--" || cell.Equals("n/a", StringComparison.OrdinalIgnoreCase);

    // False if the cell is neither a number nor unknown. 1,5 is refused: a comma groups three digits.
    public static bool TryRead(string cell, out decimal? amount)
    {
        amount = null;
        var text = string.Concat(cell.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('$' or '%' or '"')));
        if (IsUnknown(text)) return true;
        var isBracketed = text.StartsWith('(') && text.EndsWith(')');
        if (isBracketed) text = text[1..^1];
        if (!Shape().IsMatch(text)) return false;
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands;
        if (!decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > Largest) return false;
        amount = isBracketed ? -number : number;
        return true;
    }

    [GeneratedRegex(@"^[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)?(\.[0-9]*)?$(?<=[0-9]\.?)", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
