namespace Rota.Host.Tui;

// A table as the user arranged it: the column that sorts it, and the columns shown or hidden by choice.
internal sealed record SavedTable
{
    public string? SortedBy { get; set; }

    public bool IsDescending { get; set; }

    public IReadOnlyDictionary<string, bool> Columns { get; set; } = new Dictionary<string, bool>();
}
