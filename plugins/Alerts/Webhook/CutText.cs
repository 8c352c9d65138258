using System.Globalization;

namespace Rota.Plugins.Alerts;

// A text that fits a limit: whole lines, and how many more there are.
internal static class CutText
{
    public static string At(string text, int most, Func<string, int> measure)
    {
        text = text.TrimEnd('\n');
        if (measure(text) <= most) return text;
        var lines = text.Split('\n');
        for (var kept = lines.Length - 1; kept > 0; kept--)
        {
            var cut = $"{string.Join('\n', lines.Take(kept))}\n{Rest(lines.Length - kept)}";
            if (measure(cut) <= most) return cut;
        }

        return Rest(lines.Length);
    }

    private static string Rest(int lines) =>
        string.Create(CultureInfo.InvariantCulture, $"… {lines} {(lines == 1 ? "line" : "lines")} more: rota now");
}
