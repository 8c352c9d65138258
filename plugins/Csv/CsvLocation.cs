using System.Text.RegularExpressions;

namespace Rota.Plugins.Csv;

// The text after the colon: a folder or file, followed by options, each after a plus: prices+date=Trade Date+close=NAV+format=MM/dd/yyyy.
internal sealed record CsvLocation(string Path, string? Distributions, CsvReading Reading)
{
    private const string Option = @"\+[A-Za-z][A-Za-z-]*=";

    private static readonly string[] Options = ["close", "date", "dividends", "format"];

    // A path may contain a plus and an equals sign: the longest existing path is used.
    public static CsvLocation Of(string location)
    {
        if (Exists(location)) return new(location, null, CsvReading.None);
        var starts = Regex.Matches(location, Option).Select(match => match.Index).ToList();
        var first = starts.FindLastIndex(start => Exists(location[..start]));
        if (starts.Count == 0) return new(location, null, CsvReading.None);
        starts = starts[Math.Max(first, 0)..];

        var (values, mistakes) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<Mistake>());
        for (var at = 0; at < starts.Count; at++)
        {
            var option = location[(starts[at] + 1)..(at + 1 < starts.Count ? starts[at + 1] : location.Length)];
            var (name, value) = (option[..option.IndexOf('=', StringComparison.Ordinal)], option[(option.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            if (!Options.Contains(name)) Wrong($"Unknown option '{name}' of csv. Available: {string.Join(", ", Options)}, as in csv:DIR+date=Trade Date+close=NAV.");
            else if (value.Length == 0 && name != "dividends") Wrong($"The option {name} of csv has no value.");
            else if (!values.TryAdd(name, value)) Wrong($"The option {name} of csv is given twice.");
        }

        if (mistakes.Count > 0) throw new InputException(mistakes);
        // On Windows, a rooted location uses backslashes.
        var format = values.TryGetValue("format", out var text) ? DayFormat.Of(text.Replace('\\', '/')) : null;
        return new(location[..starts[0]], values.GetValueOrDefault("dividends"), new(values.GetValueOrDefault("date"), values.GetValueOrDefault("close"), format));

        void Wrong(string what) => mistakes.Add(new Mistake(what));
    }

    private static bool Exists(string path) => Directory.Exists(path) || File.Exists(path);
}
