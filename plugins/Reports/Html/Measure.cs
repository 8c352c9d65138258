using System.Globalization;

namespace Rota.Plugins.Reports;

// The numbers of a chart: whole parts of a unit, and the decimals shown.
internal sealed record Measure(int Parts, int Decimals, string Suffix)
{
    public static Measure Percent { get; } = new(100, 2, " %");

    public static Measure Share { get; } = new(10, 1, " %");

    public static Measure Plain { get; } = new(1000, 3, "");

    // Small capital needs cents.
    public static Measure MoneyOf(double capital) => capital >= 10_000 ? new(1, 0, "") : new(100, 2, "");

    // Short enough for an axis.
    public string Tick(double value) => (Math.Abs(value) switch
    {
        >= 1e6 => (value / 1e6).ToString("#,##0.###", CultureInfo.InvariantCulture) + "M",
        >= 1e4 => (value / 1e3).ToString("#,##0.###", CultureInfo.InvariantCulture) + "k",
        _ => value.ToString("#,##0.###", CultureInfo.InvariantCulture),
    }) + Suffix;

    public string Show(double value) => double.IsFinite(value)
        ? value.ToString(Decimals == 0 ? "#,##0" : "#,##0." + new string('0', Decimals), CultureInfo.InvariantCulture) + Suffix
        : Text.Unknown;
}
