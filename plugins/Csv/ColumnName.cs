namespace Rota.Plugins.Csv;

// A column's name in the header and its meaning: the kind of prices and, if given, the asset. The name then excludes the asset.
internal readonly record struct ColumnName(string Text, string Name, Field Field, string Asset = "")
{
    // Only letters and digits count, not case, blanks and marks (Adj. Close, adjusted_close, Adj Close**).
    public static Field FieldOf(string text) => Key(text) switch
    {
        "DATE" => Field.Date,
        "DATETIME" or "TIMESTAMP" or "INDEX" => Field.OtherDate,
        "ASSET" => Field.Asset,
        "SYMBOL" or "TICKER" => Field.OtherAsset,
        "OPEN" => Field.Open,
        "HIGH" => Field.High,
        "LOW" => Field.Low,
        "CLOSE" => Field.Close,
        "VOLUME" => Field.Volume,
        "PRICES" => Field.Prices,
        "ADJUSTED" or "ADJCLOSE" or "ADJUSTEDCLOSE" or "CLOSEADJ" or "CLOSEADJUSTED" or "ADJCLOSEPRICE" or "ADJUSTEDCLOSEPRICE"
            => Field.AdjustedClose,
        "ADJOPEN" or "ADJHIGH" or "ADJLOW" or "ADJVOLUME" or "ADJUSTEDOPEN" or "ADJUSTEDHIGH" or "ADJUSTEDLOW" or "ADJUSTEDVOLUME"
            => Field.AdjustedOther,
        var key => key.StartsWith("ADJ", StringComparison.Ordinal)
            || (key.Contains("CLOSE", StringComparison.Ordinal) && key.Contains("ADJ", StringComparison.Ordinal)
                && !key.Contains("UNADJ", StringComparison.Ordinal))
            ? Field.Adjusted : Field.Other,
    };

    // R names columns SPY.Open, SPY.Adjusted: the asset is the part before the first point that leaves a known name. A blank after a point
    // belongs to a fund's own name.
    public static ColumnName Of(string text)
    {
        var field = FieldOf(text);
        if (field is Field.Other or Field.Adjusted)
        {
            for (var point = text.IndexOf('.', StringComparison.Ordinal); point > 0; point = text.IndexOf('.', point + 1))
            {
                var own = FieldOf(text[(point + 1)..]);
                if (point + 1 < text.Length && !char.IsWhiteSpace(text[point + 1])
                    && own is not (Field.Other or Field.Date or Field.OtherDate or Field.Asset or Field.OtherAsset or Field.Prices))
                    return new(text, text[(point + 1)..], own, text[..point]);
            }
        }

        return new(text, text, field);
    }

    // Whether two names of an asset differ only by marks, which quantmod and file systems change.
    public static bool AreAlike(string one, string other) => Key(one) == Key(other);

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
