namespace Rota.Plugins.Sql;

// The text after the colon: a name, and the table and columns of the prices. Null columns have their usual names.
internal sealed record SqlLocation(
    string Name, IReadOnlyList<string> Table, string? Asset, string? Date, string? Close, string? Adjusted, string? Open)
{
    private const string Shape = "Use sql:NAME, or sql:NAME+table=prices with more options, each after a plus.";

    private static readonly string[] Options = ["table", "asset", "date", "close", "adjusted", "open"];

    public string Variable => $"ROTA_SQL_{Name.ToUpperInvariant()}";

    public string Source => $"sql:{Name}+table={string.Join('.', Table)}";

    public string QuotedTable => string.Join('.', Table.Select(Quoted));

    public static SqlLocation Of(string location)
    {
        var parts = location.Split('+');
        var mistakes = new List<Mistake>();
        if (parts[0].Length == 0) Wrong("The feed sql needs a name.");
        else if (!parts[0].All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) Wrong($"'{parts[0]}' is not a name; use letters, digits and underscores.");

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var (key, value) = equals < 0 ? (part, "") : (part[..equals], part[(equals + 1)..]);
            if (!Options.Contains(key)) Wrong($"Unknown option '{key}' of sql. Available: {string.Join(", ", Options)}.");
            else if (value.Length == 0 || value.Contains('\0', StringComparison.Ordinal)) Wrong($"The option {key} of sql has no value.");
            else if (!values.TryAdd(key, value)) Wrong($"The option {key} of sql is given twice.");
        }

        var table = values.GetValueOrDefault("table", "prices").Split('.');
        if (table.Length > 2 || table.Contains("")) Wrong($"'{string.Join('.', table)}' is not a table; use prices, or market.prices with its schema.");
        if (mistakes.Count > 0) throw new InputException(mistakes);
        return new(
            parts[0], table, values.GetValueOrDefault("asset"), values.GetValueOrDefault("date"), values.GetValueOrDefault("close"),
            values.GetValueOrDefault("adjusted"), values.GetValueOrDefault("open"));

        void Wrong(string what) => mistakes.Add(new Mistake($"{what} {Shape}"));
    }

    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public Mistake Wrong(string what) => new($"{Source}: {what}");
}
