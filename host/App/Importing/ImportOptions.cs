namespace Rota.Host.Importing;

// The user's answers where the rows of a file leave a choice.
internal sealed record ImportOptions(
    DayFormat? Format, DecimalSign? Sign, ColumnChoice Columns, string? Sheet, IReadOnlyDictionary<string, string> Names)
{
    public static ImportOptions None { get; } = new(null, null, ColumnChoice.None, null, new Dictionary<string, string>());
}
