namespace Rota.Plugins.Csv;

// A file with the prices of several assets, read whole: a column of closes for each, columns that name both asset and price, or a row for
// each day and asset. An error in one asset's prices does not affect the others; an error of the file affects all.
internal sealed class AssetsFile
{
    private static readonly string[] Reserved = ["Date", "Asset"];
    private static readonly string[] NoAssets = ["Open", "High", "Low", "Volume", "Price", "Prices", "NAV"];

    private readonly string _path;
    private readonly CsvReading? _reading;
    private readonly MistakeList _mistakes;
    private readonly Dictionary<string, PriceTaker> _assets = new(StringComparer.Ordinal);

    private AssetsFile(string path, CsvReading? reading) => (_path, _reading, _mistakes) = (path, reading, new(path));

    public static AssetsFile Read(string path, CsvReading? reading = null)
    {
        var file = new AssetsFile(path, reading);
        try
        {
            file.Read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot read the file: {exception.Message}", path));
        }

        foreach (var prices in file._assets.Values) prices.Rows();
        return file;
    }

    // Ordered by name. Names that are not valid for assets are left out.
    public IReadOnlyList<Asset> Assets()
    {
        _mistakes.ThrowIfAny();
        var assets = new List<Asset>();
        foreach (var name in _assets.Keys.Order(StringComparer.Ordinal))
        {
            try
            {
                assets.Add(name);
            }
            catch (ArgumentException)
            {
                continue;
            }
        }

        return assets;
    }

    public PriceRows RowsOf(Asset asset)
    {
        // A missing asset may be in a row with an error, so errors are reported first.
        if (!_assets.ContainsKey(asset.Name)) _mistakes.ThrowIfAny();
        var prices = _assets[Names.Find(asset, _assets.Keys, _path)];
        prices.Mistakes.ThrowIfAny(_mistakes);
        return prices.IsEmpty
            ? throw InputException.NoPrices(asset, new Mistake($"{asset} has no prices; all its cells are blank.", _path))
            : prices.Rows();
    }

    private void Read()
    {
        using var table = CsvTable.Open(_path, _mistakes, _reading);
        if (table is null) return;
        var header = table.Header;
        foreach (var same in header.Columns.Where(column => column.Asset.Length == 0).Select(column => column.Text)
                     .GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(IsTwice))
            Wrong(header, $"The header names {same.Key} twice; name each column once.");
        if (header.Asset >= 0 && header.HasClose) ReadRows(table);
        else if (header.AreOfAssets) ReadColumns(table, header.Assets.Select(asset => ColumnsOf(header, asset, _path)));
        else if (HasAssets(header)) ReadColumns(table, Closes(header, _path));
        if (_assets.Count == 0 && !_mistakes.Any) _mistakes.Add(new Mistake("The file has a header but no prices.", _path, header.Line + 1));
    }

    // The header determines the shape; an ambiguous one is an error.
    private bool HasAssets(Header header)
    {
        const string shapes = "Use Date,SPY,IEF for a column of closes for each asset, or Date,Asset,Close for a row for each";
        var names = header.Columns.Where((_, column) => column != header.Date).Select(column => column.Text).ToList();
        if (header.Date < 0 || names.Count == 0)
            Wrong(header, $"The header '{header.Text}' has no Date column, or no other column. {shapes}.");
        else if (header.Columns.Any(column => column.Field == Field.Asset))
            Wrong(header, $"The header has Asset but neither Close nor Adj Close. {shapes}.");
        else if (header.HasClose || names.All(name => NoAssets.Contains(name, StringComparer.OrdinalIgnoreCase)))
            Wrong(header, $"The header '{header.Text}' is that of a file of one asset: give its folder, csv:DIR. {shapes}.");
        if (names.Any(name => name.Length == 0))
            Wrong(header, $"Column {header.Columns.ToList().FindLastIndex(column => column.Text.Length == 0) + 1} of the header is blank; give the asset's name.");
        return !_mistakes.Any;
    }

    private void Wrong(Header header, string what) => _mistakes.Add(new Mistake(what, _path, header.Line));

    // Case-sensitive, like assets; other names are not.
    private static bool IsTwice(IGrouping<string, string> same) =>
        same.Key.Length > 0 && (same.Distinct(StringComparer.Ordinal).Count() < same.Count()
            || (same.Count() > 1 && Reserved.Contains(same.Key, StringComparer.OrdinalIgnoreCase)));

    // A column of closes for each asset, named after it.
    private static IEnumerable<(string Asset, PriceTaker Prices, PriceColumns At)> Closes(Header header, string path) =>
        Enumerable.Range(0, header.Columns.Count).Where(column => column != header.Date).Select(column =>
            (header.Columns[column].Text, new PriceTaker(new(path)), PriceColumns.OfClose(header.Date, column, header.Columns[column].Text)));

    // An error in the columns of one asset affects only that asset.
    private static (string Asset, PriceTaker Prices, PriceColumns At) ColumnsOf(Header header, string asset, string path)
    {
        var mistakes = new MistakeList(path);
        return (asset, new(mistakes), PriceColumns.Of(header, name => name == asset, path, mistakes));
    }

    private void ReadColumns(CsvTable table, IEnumerable<(string Asset, PriceTaker Prices, PriceColumns At)> assets)
    {
        var all = assets.ToList();
        foreach (var (asset, prices, _) in all) _assets.Add(asset, prices);
        var readable = all.Where(each => !each.Prices.Mistakes.Any).ToList();
        var rows = 0;
        for (; table.Read(); rows++)
        {
            if (!table.TryDay(table.Header.Date, _mistakes, out var day)) continue;
            foreach (var (_, prices, at) in readable) prices.Take(table.Reader, at, day);
        }

        foreach (var (_, prices, at) in readable) prices.Finish(at);
        if (rows == 0) _assets.Clear();
    }

    private void ReadRows(CsvTable table)
    {
        var (header, reader) = (table.Header, table.Reader);
        var columns = PriceColumns.Of(header, _ => false, _path, _mistakes);
        if (_mistakes.Any) return;
        while (table.Read())
        {
            var name = reader.GetString(header.Asset);
            if (name.Length == 0)
            {
                if (!Cells.AreBlank(reader)) Cells.ReportNoAsset(reader, header.Asset, _mistakes);
                continue;
            }

            if (!_assets.TryGetValue(name, out var prices)) _assets.Add(name, prices = new(new(_path)));
            if (table.TryDay(columns.Date, prices.Mistakes, out var day)) prices.Take(reader, columns, day);
        }

        foreach (var prices in _assets.Values) prices.Finish(columns);
    }
}
