using System.Text.Json.Serialization;

namespace Rota.Host.Workers;

internal sealed record Curve(
    [property: JsonConverter(typeof(DaysAsBytes))] DateOnly[] Dates, [property: JsonConverter(typeof(NumbersAsBytes))] double[] Values)
{
    public static Curve Of(EquityCurve equity) => new(equity.Dates.ToArray(), equity.Values.ToArray());
}
