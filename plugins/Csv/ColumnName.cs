namespace Rota.Plugins.Csv;

// A column's name as the header has it, and what that says: which prices it holds and, where the header says so, of which asset. The name is
// then what is left of the text.
internal readonly record struct ColumnName(string Text, string Name, Field Field, string Asset = "")
{
    // Letters and digits decide; capitals, blanks and marks (Adj. Close, adjusted_close, Adj Close**) do not.
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

    // R names columns SPY.Open, SPY.Adjusted: what stands before the first point that leaves a known name is the asset. A blank behind a point is
    // that of a fund's own name.
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

    // Whether two names of an asset are the same but for marks: quantmod and file systems change those.
    public static bool AreAlike(string one, string other) => Key(one) == Key(other);

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
