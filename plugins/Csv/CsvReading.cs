namespace Rota.Plugins.Csv;

// What the user says of the files of a location: which columns hold days and closes, and how days are written. Null where the files say it.
internal sealed record CsvReading(string? Date, string? Close, DayFormat? Format)
{
    public static CsvReading None { get; } = new(null, null, null);
}
