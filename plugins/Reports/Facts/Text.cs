using System.Globalization;
using System.Text;

namespace Rota.Plugins.Reports;

// How numbers, days and names are written, the same in every culture.
internal static class Text
{
    public const string Unknown = "-";

    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    // The shortest text that parses to the same number.
    public static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Percent(double fraction) => Hundredfold(fraction) + " %";

    // A loss too small to show is 0.00, not -0.00.
    public static string Hundredfold(double fraction) =>
        (fraction * 100).ToString("0.00", CultureInfo.InvariantCulture) is var text && text == "-0.00" ? "0.00" : text;

    public static string Money(double value) => value.ToString("#,##0.00", CultureInfo.InvariantCulture);

    public static string Kind(RebalanceKind kind) => kind switch
    {
        RebalanceKind.Funding => "funding",
        RebalanceKind.NewTarget => "new target",
        RebalanceKind.Drift => "drift",
        _ => "none",
    };

    public static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    public static string Value(double value, Unit unit) => !double.IsFinite(value)
        ? Unknown
        : unit switch
        {
            Rota.Unit.Fraction => Percent(value),
            Rota.Unit.Ratio => value.ToString("0.000", CultureInfo.InvariantCulture),
            Rota.Unit.Money => value.ToString("#,##0.00", CultureInfo.InvariantCulture),
            _ => value.ToString("#,##0", CultureInfo.InvariantCulture),
        };

    public static string Unit(Unit unit) => unit switch
    {
        Rota.Unit.Fraction => "fraction",
        Rota.Unit.Days => "days",
        Rota.Unit.Count => "count",
        Rota.Unit.Money => "money",
        _ => "ratio",
    };

    // maxDrawdown → Max drawdown; abbreviations in capitals.
    public static string Label(string name)
    {
        if (name is "cagr" or "upi" or "psr" or "dvr") return name.ToUpperInvariant();
        var label = new StringBuilder();
        foreach (var c in name)
        {
            if (label.Length == 0) label.Append(char.ToUpperInvariant(c));
            else if (char.IsUpper(c)) label.Append(' ').Append(char.ToLowerInvariant(c));
            else label.Append(c);
        }

        return label.ToString().Replace("cagr", "CAGR", StringComparison.Ordinal);
    }

    public static string Fill(BacktestResult run) => (run.Strategy.Fill ?? run.Settings.Conventions.Fill) switch
    {
        Rota.Fill.SameClose => "same close",
        Rota.Fill.NextClose => "next close",
        _ => "next open",
    };

    public static string Costs(BacktestResult run)
    {
        var costs = run.Settings.Conventions.Costs;
        var commission = costs is { PerShare: 0, LeastCommission: 0 }
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{costs.PerShare} per share, at least {costs.LeastCommission} per order, ");
        return string.Create(CultureInfo.InvariantCulture, $"{commission}{costs.Bps:0.##} bps each way");
    }

    public static string Loan(BacktestResult run)
    {
        if (run.Strategy.MostBorrowed is not { } leverage || run.Loan is not { } loan) return "none";
        var rate = run.Settings.Conventions.CashEarns ? "at the cash rate and" : "at";
        var text = string.Create(CultureInfo.InvariantCulture, $"{(run.Strategy.Volatility is null ? "" : "up to ")}{leverage.Factor:0.##} times the equity, {rate} {leverage.Spread * 100:0.##} %");
        return $"{text}; {Percent(loan.Rate)} per year on {Day(run.To)}, {Money(loan.Amount)} owed; interest {Money(loan.Interest)}";
    }

    public static string Cash(BacktestResult run) =>
        run.Settings.Conventions.CashEarns ? $"earns {run.Settings.CashRate}" : "earns nothing in this profile";

    // A name must not control a terminal: replaces control characters, line breaks, characters that change the text direction, and lone surrogates.
    public static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) visible.Append(Steers(rune) ? Rune.ReplacementChar.ToString() : rune.ToString());
        return visible.ToString();
    }

    private static bool Steers(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is 0x061C or 0x200E or 0x200F or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;

    public static void WriteTo(Stream output, string text) =>
        output.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));
}
