namespace Rota.Plugins.Basics;

internal sealed record Sma(Lookback Lookback) : IOverLookback
{
    // Four parallel sums, always in this order: as fast as a vector, and the same bits on any machine.
    public double Of(AssetView asset)
    {
        var closes = asset.Closes(Lookback);
        if (closes.IsEmpty) return double.NaN;

        var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0);
        var i = 0;
        for (; i + 4 <= closes.Length; i += 4)
        {
            a += closes[i];
            b += closes[i + 1];
            c += closes[i + 2];
            d += closes[i + 3];
        }

        for (; i < closes.Length; i++) a += closes[i];
        return (a + b + (c + d)) / closes.Length;
    }

    public override string ToString() => $"Sma({Lookback})";
}
