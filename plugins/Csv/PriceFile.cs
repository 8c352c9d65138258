namespace Rota.Plugins.Csv;

// Reads one asset's file whole and reports all of its errors.
internal static class PriceFile
{
    public static PriceRows Read(string path, CsvReading? reading = null)
    {
        var mistakes = new MistakeList(path);
        var prices = new PriceTaker(mistakes);
        try
        {
            Read(path, prices, mistakes, reading);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot read the file: {exception.Message}", path));
        }

        mistakes.ThrowIfAny();
        return prices.Rows();
    }

    private static void Read(string path, PriceTaker prices, MistakeList mistakes, CsvReading? reading)
    {
        using var table = CsvTable.Open(path, mistakes, reading);
        if (table is null || mistakes.Any) return;
        var name = Path.GetFileNameWithoutExtension(path);
        var assets = table.Header.Assets;
        if (!table.Header.HasClose && assets.Count > 0 && !assets.Any(IsOwn))
        {
            mistakes.Add(new Mistake(
                $"The header names the prices of {string.Join(", ", assets)}, but the file is that of {name}: rename the file or the columns.",
                path, table.Header.Line));
            return;
        }

        var columns = PriceColumns.Of(table.Header, IsOwn, path, mistakes);
        if (mistakes.Any) return;

        while (table.Read())
        {
            if (table.TryDay(columns.Date, mistakes, out var day)) prices.Take(table.Reader, columns, day);
        }

        prices.Finish(columns);
        if (prices.IsEmpty && !mistakes.Any) mistakes.Add(new Mistake("The file has a header but no prices.", path, table.Header.Line + 1));

        bool IsOwn(string asset) => ColumnName.AreAlike(asset, name);
    }
}
