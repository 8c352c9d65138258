namespace Rota.Host.Importing;

// The beginning of a text, enough to recognise it.
internal static class Excerpt
{
    private const int Longest = 50;

    public static string Of(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "" : line.Length <= Longest ? $" ({line})" : $" ({line[..(Longest - 3)].TrimEnd()}...)";
    }
}
