using System.Globalization;

namespace Rota.Plugins.Basics;

internal sealed record Number(double Value) : IScore
{
    public double Of(AssetView asset) => Value;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
