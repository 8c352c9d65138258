using System.Globalization;
using Rota.Host.Foundation;
using Rota.Host.Settings;

namespace Rota.Host.Alerting;

// holidays.csv: days on which the exchange is closed, or closes early, beyond the rules: a day of mourning. Date,Close; without a time the
// day is closed.
internal static class HolidayFile
{
    public const string Name = "holidays.csv";

    // The file that is named, or else the user's own if there is one.
    public static ExchangeCalendar Read(string? named) => (named ?? Own()) is { } path ? Parse(path, LinesOf(path)) : ExchangeCalendar.ByRule;

    internal static ExchangeCalendar Parse(string path, IReadOnlyList<string> lines)
    {
        var (days, mistakes) = (new Dictionary<DateOnly, TimeOnly?>(), new List<Mistake>());
        if (lines.Count == 0 || Cells(lines[0]) is not ["date", "close"])
            throw new InputException(new Mistake("The first line must be Date,Close.", path, 1));
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Trim().Length == 0) continue;
            var cells = Cells(lines[i]);
            if (!DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || cells.Length > 2)
            {
                mistakes.Add(new Mistake($"'{lines[i]}' is not a day; use 2027-01-09 for a closed day, or 2027-01-09,13:00 for an early close.", path, i + 1));
                continue;
            }

            TimeOnly? close = null;
            if (cells is [_, { Length: > 0 } text])
            {
                if (!TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) || time > new TimeOnly(16, 0) || time < new TimeOnly(9, 30))
                {
                    mistakes.Add(new Mistake($"'{text}' is not a close; use a time in New York from 09:30 to 16:00, such as 13:00.", path, i + 1));
                    continue;
                }

                close = time;
            }

            if (!days.TryAdd(day, close)) mistakes.Add(new Mistake($"{day:O} comes twice; keep one of the lines.", path, i + 1));
        }

        return mistakes.Count == 0 ? new(days) : throw new InputException(mistakes);
    }

    private static string? Own() =>
        SettingsFile.UserPath() is { } settings && Path.Combine(Path.GetDirectoryName(settings)!, Name) is var path && File.Exists(path) ? path : null;

    private static string[] LinesOf(string path)
    {
        try
        {
            return UserFile.ReadLines(path);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot read the holidays: {unread.Message}", path));
        }
    }

    private static string[] Cells(string line) => [.. line.Split(',').Select(cell => cell.Trim().ToLowerInvariant())];
}
