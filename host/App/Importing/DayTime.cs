using System.Globalization;

namespace Rota.Host.Importing;

// The time of day after a date: 2005-01-03T00:00:00-05:00, 1/3/2005 16:00:00, 01/03/2005 4:00 PM.
internal static class DayTime
{
    // The text without its time. False if the rest is not a time.
    public static bool TrySplit(ref ReadOnlySpan<char> text, out TimeSpan? time, out bool hasOffset)
    {
        (time, hasOffset) = (null, false);
        var colon = text.IndexOf(':');
        if (colon < 0) return true;
        var start = text[..colon].LastIndexOfAny('T', ' ');
        if (start <= 0) return false;
        var rest = text[(start + 1)..];
        text = text[..start].TrimEnd(", ");
        foreach (var zone in (ReadOnlySpan<string>)["ET", "EST", "EDT"])
        {
            if (rest.EndsWith($" {zone}", StringComparison.Ordinal)) rest = rest[..^(zone.Length + 1)];
        }

        if (rest.EndsWith("Z") || rest.EndsWith(" UTC") || rest.EndsWith(" GMT"))
        {
            hasOffset = true;
            rest = rest.TrimEnd("ZUTCGM ");
        }

        var sign = rest.LastIndexOfAny('+', '-');
        if (sign > 0)
        {
            hasOffset = true;
            rest = rest[..sign].TrimEnd();
        }

        if (!DateTime.TryParseExact(
                rest, ["H:m", "H:m:s", "H:m:s.FFFFFFF", "h:m tt", "h:m:s tt", "h:mtt", "h:m:stt"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return false;
        time = read.TimeOfDay;
        return true;
    }
}
