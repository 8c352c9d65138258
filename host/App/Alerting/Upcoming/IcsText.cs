using System.Globalization;
using System.Text;

namespace Rota.Host.Alerting;

// A calendar of next decisions (RFC 5545). The same prices give the same bytes: the time stamp is the last close, not now.
internal static class IcsText
{
    private const int MostEvents = 12;
    private const int MostOctets = 75;

    private static readonly TimeSpan BeforeClose = TimeSpan.FromMinutes(30);

    // Of each script the next decisions; a cut-off is New York time.
    public static byte[] Of(IEnumerable<DecisionDays> scripts, ExchangeCalendar calendar, TimeOnly? cutoff)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Rota//Decisions//EN");
        Line(text, "CALSCALE:GREGORIAN");
        var events = scripts.SelectMany(script => script.Days.Take(MostEvents).Select(day => (Script: script, Day: day, Start: StartOf(day, calendar, cutoff))));
        foreach (var (script, day, start) in events.OrderBy(each => each.Start).ThenBy(each => each.Script.Script.Path, StringComparer.Ordinal))
            Event(text, script, day, start, calendar, cutoff);
        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Event(StringBuilder text, DecisionDays script, DateOnly day, DateTimeOffset start, ExchangeCalendar calendar, TimeOnly? cutoff)
    {
        var name = Escaped(script.Script.Name);
        var end = cutoff is null ? $"the close at {Clock(calendar.EndOf(day))}" : $"the cut-off at {Clock(start)}";
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{script.Script.Key(day)}@rota");
        Line(text, $"DTSTAMP:{Utc(calendar.EndOf(script.AsOf))}");
        Line(text, $"DTSTART:{Utc(start)}");
        Line(text, cutoff is null ? "DURATION:PT30M" : "DURATION:PT0S");
        Line(text, $"SUMMARY:Rota: {name} decides");
        Line(text, $"DESCRIPTION:{Escaped($"{script.Script.Name} decides on {day:O}. Before {end}.\nLook: rota now {script.Script.Path}\nThis is not advice.")}");
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "BEGIN:VALARM");
        Line(text, "ACTION:DISPLAY");
        Line(text, $"DESCRIPTION:Rota: {name} decides");
        Line(text, "TRIGGER:PT0S");
        Line(text, "END:VALARM");
        Line(text, "END:VEVENT");
    }

    // On a half-day orders are due at the early close.
    private static DateTimeOffset StartOf(DateOnly day, ExchangeCalendar calendar, TimeOnly? cutoff)
    {
        var close = calendar.EndOf(day);
        if (cutoff is not { } time) return close - BeforeClose;
        var due = NewYorkTime.At(day, time);
        return due < close ? due : close;
    }

    private static string Clock(DateTimeOffset time) => NewYorkTime.Of(time).ToString("HH:mm 'in New York'", CultureInfo.InvariantCulture);

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => string.Concat(text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
        .Where(letter => !char.IsControl(letter)));

    // A line of more octets goes on in the next, after a blank; no character is split.
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
