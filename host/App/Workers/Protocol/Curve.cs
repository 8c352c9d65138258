using System.Text.Json.Serialization;

namespace Rota.Host.Workers;

internal sealed record Curve(
    [property: JsonConverter(typeof(DaysAsBytes))] DateOnly[] Dates, [property: JsonConverter(typeof(NumbersAsBytes))] double[] Values)
{
    public static Curve Of(EquityCurve equity) => new(equity.Dates.ToArray(), equity.Values.ToArray());

    // Values at even distances, at most this many, always with the last and, of two or more, the first; days may be longer than values.
    public static Curve Thinned(ReadOnlySpan<DateOnly> days, ReadOnlySpan<double> values, int most)
    {
        var count = Math.Min(values.Length, most);
        var thinned = new Curve(new DateOnly[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var at = count == 1 ? values.Length - 1 : (int)((long)i * (values.Length - 1) / (count - 1));
            (thinned.Dates[i], thinned.Values[i]) = (days[at], values[at]);
        }

        return thinned;
    }
}
