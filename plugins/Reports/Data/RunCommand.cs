using System.Text;

namespace Rota.Plugins.Reports;

// The command line that repeats a run, quoted for a POSIX shell; null without a script.
internal static class RunCommand
{
    private const string Benchmark = "benchmark";

    // The default of every run that has prices for it.
    private const string UsualBenchmark = "60/40";

    public static string? Of(BacktestResult run)
    {
        if (run.Origin is not { Script: [var script, ..] } origin) return null;
        var words = new List<string> { "rota", "run", origin.ScriptPath ?? script.Name };
        foreach (var (key, text) in origin.Settings)
        {
            // A given benchmark is required.
            if (text.Length == 0 || key == Benchmark && text == UsualBenchmark && run.Benchmark is null) continue;
            words.AddRange([Option(key), text]);
        }

        foreach (var parameter in run.Settings.Parameters) words.AddRange(["--param", $"{parameter.Name}={(parameter.Labels.Count > 0 ? parameter.TextOf(parameter.Value) : Decimal(parameter.Value))}"]);
        return string.Join(' ', words.Select(Quoted));
    }

    // cashRate → --cash-rate.
    private static string Option(string key) =>
        "--" + string.Concat(key.Select(letter => char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : letter.ToString()));

    // Without an exponent, which a parameter cannot have there.
    private static string Decimal(double value)
    {
        var exact = Text.Exact(value);
        return exact.Contains('E', StringComparison.Ordinal) ? Plain(exact) : exact;
    }

    // 1.5E-07 → 0.00000015.
    private static string Plain(string exact)
    {
        var sign = exact[0] == '-' ? "-" : "";
        var at = exact.IndexOf('E', StringComparison.Ordinal);
        var (number, power) = (exact[sign.Length..at], int.Parse(exact.AsSpan(at + 1), System.Globalization.CultureInfo.InvariantCulture));
        var point = number.IndexOf('.', StringComparison.Ordinal) is >= 0 and var found ? found : number.Length;
        var digits = number.Replace(".", "", StringComparison.Ordinal);
        var place = point + power;
        return sign + (place <= 0 ? $"0.{new string('0', -place)}{digits}"
            : place >= digits.Length ? digits.PadRight(place, '0')
            : $"{digits[..place]}.{digits[place..]}");
    }

    private static string Quoted(string word)
    {
        if (word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=,+@%".Contains(letter))) return word;
        var quoted = new StringBuilder("'");
        foreach (var letter in word) quoted.Append(letter == '\'' ? "'\\''" : letter.ToString());
        return quoted.Append('\'').ToString();
    }
}
