using FsCheck;
using FsCheck.Fluent;

namespace Rota.Tests;

// The covariance of random assets; everything follows from the numbers, so that a failure prints as them. Fewer observations than
// assets make it singular; an asset may be the twin of another, or move against it.
public sealed record RandomCovariance(int Seed, int Count, int Observations, bool Twins)
{
    public double[,] Matrix()
    {
        var random = new Random(Seed);
        var common = Enumerable.Range(0, Observations).Select(_ => random.NextDouble() - 0.5).ToArray();
        var returns = Enumerable.Range(0, Count).Select(_ =>
        {
            var (beta, scale) = (random.NextDouble() * 2 - 0.5, Math.Pow(10, -random.NextDouble() * 2));
            return common.Select(c => scale * (beta * c + random.NextDouble() - 0.5)).ToArray();
        }).ToArray();
        if (Twins) returns[^1] = [.. returns[0].Select(value => random.Next(Seed % 3 + 1) == 2 ? -value : value)];
        return Of(Count, (i, j) => Dot(returns[i], returns[j]) / Observations);
    }

    public int[] Order()
    {
        var order = Enumerable.Range(0, Count).ToArray();
        new Random(Seed + 1).Shuffle(order);
        return order;
    }

    public static void Holds(Func<RandomCovariance, bool> property, int cases = 1000)
    {
        var generator =
            from seed in Gen.Choose(0, 1_000_000)
            from count in Gen.Choose(2, 30)
            from observations in Gen.Choose(1, 60)
            from twins in Gen.Elements(true, false)
            select new RandomCovariance(seed, count, observations, twins);
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(17, 4711);
        Check.One(config, Prop.ForAll(generator.ToArbitrary(), property));
    }

    // Weights of 0 or more that sum to 1. A power makes some portfolios of nearly one asset and others of nearly equal weights.
    public static double[] Portfolio(Random random, int count, int power)
    {
        var parts = Enumerable.Range(0, count).Select(_ => Math.Pow(-Math.Log(1 - random.NextDouble()), power)).ToArray();
        var sum = parts.Sum();
        return [.. parts.Select(part => part / sum)];
    }

    public static double[,] Of(int count, Func<int, int, double> value)
    {
        var result = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++) result[i, j] = value(i, j);
        }

        return result;
    }

    public static double[] Gradients(double[,] covariance, double[] weights) =>
        [.. weights.Select((_, i) => Dot([.. weights.Select((_, j) => covariance[i, j])], weights))];

    public static double Variance(double[,] covariance, double[] weights) => Dot(Gradients(covariance, weights), weights);

    private static double Dot(double[] x, double[] y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++) sum += x[i] * y[i];
        return sum;
    }
}
