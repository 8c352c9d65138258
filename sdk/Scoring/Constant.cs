using System.Globalization;

namespace Rota;

internal sealed record Constant(double Value) : IScore
{
    public double Of(AssetView asset) => Value;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
