namespace Rota.Terminal;

internal readonly record struct ListingCell(string Text, Style? Style = null)
{
    public static ListingCell None { get; } = new("");
}
