using System.Globalization;
using System.Text.RegularExpressions;

namespace Rota.Host.Importing;

// The columns that the user names: --columns "date=Trade Date,fund=Fund Name,price=NAV". A column without a name is named by its number.
internal sealed partial record ColumnChoice(string? Date, string? Fund, IReadOnlyList<string> Prices)
{
    public static ColumnChoice None { get; } = new(null, null, []);

    public static ColumnChoice Of(string text)
    {
        var (dates, funds, prices) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var part in Parts().Split(text))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var list = equals < 0 ? null : part[..equals].Trim() switch { "date" => dates, "fund" => funds, "price" => prices, _ => null };
            if (list is null || part.Length == equals + 1) throw Wrong(text, $"'{part}' does not name a column");
            list.Add(part[(equals + 1)..].Trim());
        }

        if (dates.Count > 1 || funds.Count > 1) throw Wrong(text, "date and fund take one column each");
        if (funds.Count == 1 && prices.Count > 1) throw Wrong(text, "a fund column allows only one price column");
        return new(dates.SingleOrDefault(), funds.SingleOrDefault(), prices);
    }

    // Finds a column by its name, else by letters and digits alone, else by its number; -1 if the header lacks it.
    public static int Find(string wanted, IReadOnlyList<string> names)
    {
        foreach (var key in new Func<string, string>[] { name => name, Key })
        {
            int[] found = [.. Enumerable.Range(0, names.Count).Where(at =>
                key(names[at]).Length > 0 && string.Equals(key(names[at]), key(wanted), StringComparison.OrdinalIgnoreCase))];
            if (found.Length == 1) return found[0];
        }

        return int.TryParse(wanted, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= names.Count ? number - 1 : -1;
    }

    private static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private static InputException Wrong(string text, string what) => new(new Mistake(
        $"--columns '{text}': {what}. Use date=, fund= and price= with column names, as in --columns \"date=Trade Date,price=NAV\"."));

    // A column name may contain a comma.
    [GeneratedRegex(@"\s*,\s*(?=\w+=)")]
    private static partial Regex Parts();
}
