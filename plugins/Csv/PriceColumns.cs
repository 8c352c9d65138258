namespace Rota.Plugins.Csv;

// Which column holds what; -1 where there is none.
internal readonly record struct PriceColumns(int Count, int Date, int Open, int Close, int Adjusted, int Prices, string CloseName = "Close")
{
    // A column of closes named after its asset.
    public static PriceColumns OfClose(int count, int date, int close, string name) => new(count, date, -1, close, -1, -1, name);

    public static PriceColumns Of(IReadOnlyList<string> header, string path, MistakeList mistakes)
    {
        int Find(string name)
        {
            bool IsNamed(string cell) => string.Equals(cell.Trim(), name, StringComparison.OrdinalIgnoreCase);
            if (header.Count(IsNamed) > 1) mistakes.Add(new Mistake($"The header names {name} twice; name each column once.", path, 1));
            return header.ToList().FindIndex(IsNamed);
        }

        var columns = new PriceColumns(header.Count, Find("Date"), Find("Open"), Find("Close"), Find("Adj Close"), Find("Prices"));
        if (columns.Date < 0 || (columns.Close < 0 && columns.Adjusted < 0))
        {
            mistakes.Add(new Mistake(
                $"The header is '{string.Join(',', header)}'; it names a Date column and a Close or Adj Close column, as in Date,Close. " +
                "A column of another name, such as Price or NAV, is not taken for a close: rename it.", path, 1));
        }
        else if (columns is { Open: >= 0, Adjusted: >= 0, Close: < 0 })
        {
            mistakes.Add(new Mistake("An Open beside an Adj Close needs the Close too, so that it can be adjusted alike.", path, 1));
        }

        return columns;
    }
}
