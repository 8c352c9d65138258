namespace Rota.Host.Importing;

// What the user says of files whose rows leave a choice.
internal sealed record ImportOptions(
    DayFormat? Format, DecimalSign? Sign, ColumnChoice Columns, string? Sheet, IReadOnlyDictionary<string, string> Names)
{
    public static ImportOptions None { get; } = new(null, null, ColumnChoice.None, null, new Dictionary<string, string>());
}
