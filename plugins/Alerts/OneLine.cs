namespace Rota.Plugins.Alerts;

// What a receiver answered, short and without control characters, for a message of one line.
internal static class OneLine
{
    private const int Longest = 200;

    public static string Of(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(line.Where(letter => !char.IsControl(letter)));
        return line.Length <= Longest ? line : $"{line[..Longest]}…";
    }
}
