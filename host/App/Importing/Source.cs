namespace Rota.Host.Importing;

// One way to read a file as a table: as text with a separator, or as a sheet. It can be read several times.
internal sealed record Source(string Path, string Description, string Sheet, Func<SourceRows> Open)
{
    // Whether a day number without a date format may be counted from 1904, as in old workbooks of the Macintosh.
    public bool CountsFrom1904 { get; init; }

    // Spreadsheets count rows.
    public string LineWord => Sheet.Length == 0 ? "line" : "row";
}
