namespace Rota.Plugins.Statistics;

// The leader of each window of months: the asset with the highest total return, the first of equals. Windows move by a month. An asset with
// an unknown month (NaN) is left out of a window, and a window of fewer than two known assets has no leader.
internal static class Leaders
{
    private const int FewestAssets = 2;

    // By the last month of the window: the leader's place in the list of assets, -1 without one. Takes a list of months for each asset.
    public static int[] Of(double[][] returns, int length)
    {
        var leaders = new int[returns[0].Length];
        for (var last = 0; last < leaders.Length; last++) leaders[last] = last + 1 < length ? -1 : Leader(returns, (last + 1 - length)..(last + 1));
        return leaders;
    }

    private static int Leader(double[][] returns, Range window)
    {
        var (known, leader, highest) = (0, -1, double.NegativeInfinity);
        for (var asset = 0; asset < returns.Length; asset++)
        {
            var growth = Sample.Compound(returns[asset][window]);
            if (double.IsNaN(growth)) continue;
            known++;
            if (growth > highest) (leader, highest) = (asset, growth);
        }

        return known < FewestAssets ? -1 : leader;
    }
}
