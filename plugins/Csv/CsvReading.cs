namespace Rota.Plugins.Csv;

// The user's options for the files of a location: the columns of days and closes, and the date format. Null if the files determine it.
internal sealed record CsvReading(string? Date, string? Close, DayFormat? Format)
{
    public static CsvReading None { get; } = new(null, null, null);
}
