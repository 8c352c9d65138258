using Rota.Host.Foundation;
using Rota.Host.Rendering;

namespace Rota.Host.Luck;

// Sentences about luck that the table, the line of a summary and the notes share.
internal static class LuckWords
{
    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static string Number(int count) => count < Numbers.Length ? Numbers[count] : Format.Number(count, "0");

    public static string Percent(double fraction) => SummaryText.Value(fraction, Unit.Fraction);

    public static string Ratio(double value) => SummaryText.Value(value, Unit.Ratio);

    // 0.25 is 25 %.
    public static string Share(double percentile) => double.IsNaN(percentile) ? SummaryText.Unknown : Format.Percent(percentile, "0");

    public static string All(LuckResult luck) => luck.ChosenRow.Cell.IsAsWritten
        ? $"{Number(luck.Rows.Count - 1)} {luck.Grid.Noun} and the script as written"
        : $"{Number(luck.Rows.Count)} {luck.Grid.Noun}";

    public static string Together(LuckResult luck) => luck.Known == 2 ? "both together" : $"all {Number(luck.Known)} together";

    public static string Others(LuckResult luck) => $"the {(luck.ChosenRow.Cell.IsAsWritten ? "" : "other ")}{luck.Grid.Noun}";

    // The parts of a portfolio that takes the same days at once; null where the language cannot say it.
    public static string? Tranches(LuckResult luck)
    {
        var strategy = luck.Own.Strategy;
        if (strategy.Leverage is not null || strategy.Fill is not null || strategy.Volatility is { Max: > 1 }) return null;
        var (days, parts) = luck.Grid.Period switch
        {
            Period.Day => (1, 4),
            Period.Week => (5, 5),
            Period.Month => (TradingMonth.Days, 4),
            Period.Quarter => (3 * TradingMonth.Days, 4),
            _ => (12 * TradingMonth.Days, 4),
        };
        days *= luck.Grid.Step;
        parts = Math.Min(parts, days);
        var apart = days / parts;
        return (parts - 1) * apart + strategy.Schedule.OffsetDays > 260 ? null
            : $"Tranches(strategy, {string.Join(", ", Enumerable.Range(0, parts).Select(part => part * apart))}).Every(YearEnd)";
    }
}
