namespace Rota.Plugins.Optimal;

// Weights and their sums, from the first asset to the last.
internal static class Portfolio
{
    public static double[] InProportion(double[] parts)
    {
        var sum = 0.0;
        foreach (var part in parts) sum += part;
        return [.. parts.Select(part => part / sum)];
    }

    // The same weight for each of some assets, 0 for the others.
    public static double[] Equal(int count, int[] held)
    {
        var weights = new double[count];
        foreach (var i in held) weights[i] = 1.0 / held.Length;
        return weights;
    }

    // Weights of some assets as weights of all, 0 for the others.
    public static double[] Spread(int count, int[] held, double[] weights)
    {
        var all = new double[count];
        for (var k = 0; k < held.Length; k++) all[held[k]] = weights[k];
        return all;
    }

    public static double[,] Among(double[,] covariance, int[] held)
    {
        var some = new double[held.Length, held.Length];
        for (var i = 0; i < held.Length; i++)
        {
            for (var j = 0; j < held.Length; j++) some[i, j] = covariance[held[i], held[j]];
        }

        return some;
    }

    // (Σw)_i for every asset.
    public static double[] Gradients(double[,] covariance, double[] weights)
    {
        var gradients = new double[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            for (var j = 0; j < weights.Length; j++) gradients[i] += covariance[i, j] * weights[j];
        }

        return gradients;
    }

    public static double Variance(double[,] covariance, double[] weights)
    {
        var (gradients, variance) = (Gradients(covariance, weights), 0.0);
        for (var i = 0; i < weights.Length; i++) variance += weights[i] * gradients[i];
        return variance;
    }
}
