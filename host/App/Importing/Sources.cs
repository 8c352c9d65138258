namespace Rota.Host.Importing;

// The ways to read a file, chosen by its first bytes: its name may be misleading.
internal static class Sources
{
    private const int Start = 512;

    public static IReadOnlyList<Source> Of(string path)
    {
        var start = new byte[Start];
        try
        {
            using var file = RegularFile.OpenRead(path);
            start = start[..file.ReadAtLeast(start, Start, throwOnEndOfStream: false)];
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot read the file: {unread.Message}", path));
        }

        if (start.Length == 0) throw new InputException(new Mistake("The file is empty.", path));
        if (start.AsSpan().StartsWith("PK\u0003\u0004"u8) || start.AsSpan().StartsWith(Workbook)) return SheetSources.Of(path);
        if (start.AsSpan().StartsWith("%PDF"u8)) throw Wrong("a PDF file: its tables cannot be read. Download the prices as CSV or Excel", path);
        return start.AsSpan().TrimStart(" \t\r\n\u00EF\u00BB\u00BF"u8).StartsWith("<"u8)
            ? throw Wrong("a web page or XML, despite its name: open it in a spreadsheet program and save it as CSV or .xlsx", path)
            : TextSources.Of(path);
    }

    // The first bytes of the .xls container.
    private static ReadOnlySpan<byte> Workbook => [0xD0, 0xCF, 0x11, 0xE0];

    private static InputException Wrong(string what, string path) => new(new Mistake($"The file is {what}.", path));
}
