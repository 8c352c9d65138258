namespace Rota.Engine;

// Compares two sets of weights, asset by asset.
internal static class WeightDifference
{
    // Whether an asset's weights differ by more than a number.
    public static bool Exceeds(double most, Weights one, Weights other)
    {
        if (ReferenceEquals(one, other)) return false;
        foreach (var asset in one.Assets)
        {
            if (Math.Abs(one[asset] - other[asset]) > most) return true;
        }

        foreach (var asset in other.Assets)
        {
            if (Math.Abs(one[asset] - other[asset]) > most) return true;
        }

        return false;
    }
}
