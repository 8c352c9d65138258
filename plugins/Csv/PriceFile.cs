namespace Rota.Plugins.Csv;

// Reads one asset's file whole and reports all that is wrong with it.
internal static class PriceFile
{
    public static PriceRows Read(string path)
    {
        var mistakes = new MistakeList(path);
        var prices = new PriceTaker(mistakes);
        try
        {
            Read(path, prices, mistakes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"The file cannot be read: {exception.Message}", path));
        }

        mistakes.ThrowIfAny();
        return prices.Rows();
    }

    private static void Read(string path, PriceTaker prices, MistakeList mistakes)
    {
        using var reader = Cells.Open(path, mistakes);
        if (reader is null) return;
        var columns = PriceColumns.Of(reader.Headers, path, mistakes);
        if (mistakes.Any) return;

        while (reader.Read())
        {
            if (Cells.IsWhole(reader, columns.Count, mistakes) && Cells.TryDay(reader, columns.Date, mistakes, out var day))
                prices.Take(reader, columns, day);
        }

        if (prices.IsEmpty && !mistakes.Any) mistakes.Add(new Mistake("The file has a header and no prices.", path, 2));
    }
}
