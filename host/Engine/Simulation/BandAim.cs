namespace Rota.Engine;

// How far an account is from its target, and where a band trades it to.
internal static class BandAim
{
    // The largest |weight − target| over all assets.
    public static double Deviation(Account account, Weights target, RunContext context, int row)
    {
        var (value, deviation) = (account.Value(context.Closes, row), 0.0);
        for (var i = 0; i < context.Assets.Length; i++)
            deviation = Math.Max(deviation, Math.Abs(account.Weight(i, value, context.Closes, row) - target[context.Assets[i]]));
        return deviation;
    }

    // The weights target + ratio · (weight − target).
    public static Weights Between(Account account, Weights target, double ratio, RunContext context, int row)
    {
        var value = account.Value(context.Closes, row);
        var weights = new double[context.Assets.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var aim = target[context.Assets[i]];
            weights[i] = aim + ratio * (account.Weight(i, value, context.Closes, row) - aim);
        }

        return Weights.OfAccount(context.Assets, weights);
    }
}
