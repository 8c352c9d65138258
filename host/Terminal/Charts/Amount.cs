using System.Globalization;

namespace Rota.Terminal;

// Money in few columns: 9,876.5, 123.4k, 1.234M.
internal static class Amount
{
    private static readonly (double Of, string Name)[] Units = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k"), (1, "")];

    // Four figures.
    public static string Short(double value)
    {
        var (unit, name) = Unit(value);
        var scaled = value / unit;
        var decimals = Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Max(Math.Abs(scaled), 1e-12))), 0, 15);
        return Text(scaled, decimals) + name;
    }

    // Enough decimals to tell it from its neighbours.
    public static string Tick(double value, double? step)
    {
        var (unit, name) = Unit(value);
        var decimals = 0;
        while (decimals < 15 && !IsWhole((step ?? value) / unit * Math.Pow(10, decimals))) decimals++;
        return (value / unit).ToString("#,0." + new string('0', decimals), CultureInfo.InvariantCulture) + name;
    }

    public static string Full(double value) => value.ToString("#,0.00", CultureInfo.InvariantCulture);

    public static string Percent(double fraction, int decimals) => Text(fraction * 100, decimals) + " %";

    private static (double Of, string Name) Unit(double value) =>
        Array.Find(Units, unit => unit.Of >= 1e6 ? Math.Abs(value) >= unit.Of : unit.Of < 10 || Math.Abs(value) >= 1e4);

    private static bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) < 1e-6 * Math.Max(1, Math.Abs(value));

    // Never print -0.
    private static string Text(double value, int decimals)
    {
        var text = value.ToString("#,0." + new string('0', decimals), CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAnyInRange('1', '9') ? text : text.TrimStart('-');
    }
}
