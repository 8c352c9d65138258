using Rota.Plugins.Optimal;

namespace Rota.Tests;

public sealed class SampleCovarianceTests
{
    [Fact]
    public void EachEntryIsThatOfItsTwoAssetsToTheLastBit()
    {
        var random = new Random(3);
        for (var count = 1; count <= 13; count++)
        {
            var days = random.Next(2, 300);
            double[][] returns = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, days).Select(_ => (random.NextDouble() - 0.5) / 20).ToArray())];
            var covariance = SampleCovariance.Of(returns);
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < count; j++) Assert.Equal(SampleReturns.Covariance(returns[i], returns[j]), covariance[i, j]);
            }
        }
    }

    [Fact]
    public void AMatrixCalledDefiniteHasNoSmallEigenvalue()
    {
        var (yes, no) = (0, 0);
        RandomCovariance.Holds(random =>
        {
            var covariance = random.Matrix();
            if (Enumerable.Range(0, random.Count).Any(i => covariance[i, i] == 0)) return true;
            var correlation = CorrelationMatrix.Of(covariance);
            var isDefinite = CorrelationMatrix.IsDefinite(correlation);
            _ = isDefinite ? yes++ : no++;
            return !isDefinite || CorrelationMatrix.LeastEigenvalue(correlation, "correlation") > 0.9e-8;
        });
        Assert.True(yes > 100 && no > 100, $"{yes} yes, {no} no");
    }
}
