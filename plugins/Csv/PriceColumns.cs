namespace Rota.Plugins.Csv;

// Which column holds what; -1 where there is none.
internal readonly record struct PriceColumns(int Count, int Date, int Open, int Close, int Adjusted)
{
    public static PriceColumns Of(IReadOnlyList<string> header, string path, List<Mistake> mistakes)
    {
        int Find(string name) => header.ToList().FindIndex(cell => string.Equals(cell.Trim(), name, StringComparison.OrdinalIgnoreCase));
        var columns = new PriceColumns(header.Count, Find("Date"), Find("Open"), Find("Close"), Find("Adj Close"));
        if (columns.Date < 0 || (columns.Close < 0 && columns.Adjusted < 0))
        {
            mistakes.Add(new Mistake(
                $"The header is '{string.Join(',', header)}'; it names a Date column and a Close or Adj Close column, as in Date,Close.", path, 1));
        }
        else if (columns is { Open: >= 0, Adjusted: >= 0, Close: < 0 })
        {
            mistakes.Add(new Mistake("An Open beside an Adj Close needs the Close too, so that it can be adjusted alike.", path, 1));
        }

        return columns;
    }
}
