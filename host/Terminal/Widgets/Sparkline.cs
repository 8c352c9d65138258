namespace Rota.Terminal;

// A curve in a few letters of one row, each the mean of its part, from the lowest to the highest.
internal static class Sparkline
{
    public static string Of(ReadOnlySpan<double> values, int width, TerminalProfile look)
    {
        var levels = Levels(look.Glyphs);
        var columns = Math.Min(width, values.Length);
        var means = new double[columns];
        for (var i = 0; i < columns; i++) means[i] = Mean(values[(int)((long)i * values.Length / columns)..(int)((long)(i + 1) * values.Length / columns)]);
        if (columns == 0 || means.Any(mean => !double.IsFinite(mean))) return "";
        var (low, high) = (means.Min(), means.Max());
        return string.Concat(means.Select(mean => levels[high > low ? (int)Math.Round((mean - low) / (high - low) * (levels.Length - 1)) : 0]));
    }

    private static string Levels(GlyphSet glyphs) => glyphs switch
    {
        GlyphSet.Braille => "▁▂▃▄▅▆▇█",
        GlyphSet.Block => "_▄█",
        _ => "_.-=*#",
    };

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }
}
