using CsvHelper;

namespace Rota.Plugins.Csv;

// A file with the prices of several assets, read whole: a column of closes for each, or a row for each day and asset. What is wrong
// with one asset's prices does not keep another's from being used; what is wrong with the file does.
internal sealed class AssetsFile
{
    private static readonly string[] Reserved = ["Date", "Asset"];
    private static readonly string[] NoAssets = ["Open", "High", "Low", "Volume", "Price", "Prices", "NAV"];

    private readonly string _path;
    private readonly MistakeList _mistakes;
    private readonly Dictionary<string, PriceTaker> _assets = new(StringComparer.Ordinal);

    private AssetsFile(string path) => (_path, _mistakes) = (path, new(path));

    public static AssetsFile Read(string path)
    {
        var file = new AssetsFile(path);
        try
        {
            file.Read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"The file cannot be read: {exception.Message}", path));
        }

        foreach (var prices in file._assets.Values) prices.Rows();
        return file;
    }

    public PriceRows RowsOf(Asset asset)
    {
        // An asset that seems to be missing may be in a row that is wrong.
        if (!_assets.ContainsKey(asset.Name)) _mistakes.ThrowIfAny();
        var prices = _assets[Names.Find(asset, _assets.Keys, _path)];
        var mistakes = new MistakeList(_path);
        mistakes.AddRange(_mistakes);
        mistakes.AddRange(prices.Mistakes);
        mistakes.ThrowIfAny();
        return prices.IsEmpty
            ? throw InputException.NoPrices(asset, new Mistake($"{asset} has no price at all; every cell is blank.", _path))
            : prices.Rows();
    }

    private void Read()
    {
        using var reader = Cells.Open(_path, _mistakes);
        if (reader is null) return;
        string[] header = [.. reader.Headers.Select(name => name.Trim())];
        int Find(string name) => Array.FindIndex(header, cell => string.Equals(cell, name, StringComparison.OrdinalIgnoreCase));
        bool Has(string name) => Find(name) >= 0;

        foreach (var same in header.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(IsTwice))
            _mistakes.Add(new Mistake($"The header names {same.Key} twice; name each column once.", _path, 1));
        if (Has("Asset") && (Has("Close") || Has("Adj Close"))) ReadRows(reader, Find("Asset"));
        else if (HasAssets(header, Find("Date"), Has)) ReadColumns(reader, header, Find("Date"));
        if (_assets.Count == 0 && !_mistakes.Any) _mistakes.Add(new Mistake("The file has a header and no prices.", _path, 2));
    }

    // The header decides; where it could be meant otherwise, the user does.
    private bool HasAssets(string[] header, int date, Func<string, bool> has)
    {
        const string shapes = "Write Date,SPY,IEF for a column of closes for each asset, or Date,Asset,Close for a row for each";
        var names = header.Where((_, column) => column != date).ToList();
        if (date < 0 || names.Count == 0)
            Wrong($"The header is '{string.Join(',', header)}' and has no Date column, or nothing beside it. {shapes}.");
        else if (has("Asset"))
            Wrong($"The header names Asset and neither Close nor Adj Close. {shapes}.");
        else if (has("Close") || has("Adj Close") || names.All(name => NoAssets.Contains(name, StringComparer.OrdinalIgnoreCase)))
            Wrong($"The header is '{string.Join(',', header)}', that of a file of one asset: give the folder it is in, csv:DIR. {shapes}.");
        if (header.Any(name => name.Length == 0)) Wrong($"Column {Array.IndexOf(header, "") + 1} of the header has no name; name the asset.");
        return !_mistakes.Any;

        void Wrong(string what) => _mistakes.Add(new Mistake(what, _path, 1));
    }

    // Letter by letter, as assets are; what is no asset is the same in capitals.
    private static bool IsTwice(IGrouping<string, string> same) =>
        same.Key.Length > 0 && (same.Distinct(StringComparer.Ordinal).Count() < same.Count()
            || (same.Count() > 1 && Reserved.Contains(same.Key, StringComparer.OrdinalIgnoreCase)));

    private void ReadColumns(CsvReader reader, string[] header, int date)
    {
        var columns = Enumerable.Range(0, header.Length).Where(column => column != date)
            .Select(column => (Prices: new PriceTaker(new(_path)), At: PriceColumns.OfClose(header.Length, date, column, header[column]))).ToList();
        foreach (var (prices, at) in columns) _assets.Add(at.CloseName, prices);
        var rows = 0;
        for (; reader.Read(); rows++)
        {
            if (!Cells.IsWhole(reader, header.Length, _mistakes) || !Cells.TryDay(reader, date, _mistakes, out var day)) continue;
            foreach (var (prices, at) in columns) prices.Take(reader, at, day);
        }

        if (rows == 0) _assets.Clear();
    }

    private void ReadRows(CsvReader reader, int asset)
    {
        var columns = PriceColumns.Of(reader.Headers, _path, _mistakes);
        if (_mistakes.Any) return;
        while (reader.Read())
        {
            if (!Cells.IsWhole(reader, columns.Count, _mistakes)) continue;
            var name = reader.GetString(asset);
            if (name.Length == 0)
            {
                _mistakes.Add((int)reader.LineNumber, Cells.Place(reader, asset), "the row names no asset");
                continue;
            }

            if (!_assets.TryGetValue(name, out var prices)) _assets.Add(name, prices = new(new(_path)));
            if (Cells.TryDay(reader, columns.Date, prices.Mistakes, out var day)) prices.Take(reader, columns, day);
        }
    }
}
