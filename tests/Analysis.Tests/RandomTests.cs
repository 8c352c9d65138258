namespace Rota.Tests;

public sealed class RandomTests
{
    [Fact]
    public void AWholeNumberIsBelowItsCountAndEveryOneOccurs()
    {
        var random = new CounterRandom(seed: 3, path: 9);

        Assert.Equal(Enumerable.Range(0, 7), Enumerable.Range(0, 500).Select(k => random.Below(k, 7)).Distinct().Order());
        Assert.All(Enumerable.Range(0, 500), k => Assert.Equal((int)(random.Number(k) * 7), random.Below(k, 7)));
        Assert.Equal(0, random.Below(long.MaxValue, 1));
    }

    [Fact]
    public void PathsAndCountersBeginWithZero()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CounterRandom(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CounterRandom(1, 0).Number(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CounterRandom(1, 0).Below(0, 0));
    }

    [Fact]
    public void BlocksNeedRowsAndALength()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockBootstrap.Stationary(new(1, 0), 0, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockBootstrap.Stationary(new(1, 0), 12, 0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockBootstrap.Stationary(new(1, 0), 12, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockBootstrap.Circular(new(1, 0), 12, 0));
        Assert.Throws<ArgumentException>(() => BlockLength.Of([]));
    }

    [Fact]
    public void ACircularBlockOfAllRowsIsARotation()
    {
        var rows = BlockBootstrap.Circular(new(5, 2), 9, 9);

        Assert.Equal(Enumerable.Range(rows[0], 9).Select(row => row % 9), rows);
    }

    // Blocks of 6 on average: a sixth of the rows begin one, give or take the chance that a new block goes on by itself.
    [Fact]
    public void StationaryBlocksHaveTheirMeanLength()
    {
        var breaks = Enumerable.Range(0, 200).Select(path => BlockBootstrap.Stationary(new(1, path), 300, 6))
            .Sum(rows => rows.Zip(rows.Skip(1)).Count(pair => pair.Second != (pair.First + 1) % 300));

        Assert.Equal(1 / 6.0, breaks / (200.0 * 299), 0.01);
    }
}
