namespace Rota.Analysis;

/// <summary>How histories are drawn from months.</summary>
/// <param name="Kind">The kind of the blocks.</param>
/// <param name="Block">The mean length of stationary blocks, or the length of circular ones, in months; 1 or more.</param>
/// <param name="Paths">The number of histories, 1 or more.</param>
/// <param name="Seed">The seed.</param>
public sealed record Resampling(BlockKind Kind = BlockKind.Stationary, double Block = 6, int Paths = 2000, ulong Seed = 1)
{
    /// <summary>The same with the block length that suits returns: see <see cref="BlockLength"/>; circular blocks are rounded up.</summary>
    /// <param name="excess">The returns of whole months less the riskless rate, at least one.</param>
    /// <exception cref="InputException">The returns have no block length: they have no risk, or a month is unknown.</exception>
    public Resampling WithBlockOf(ReadOnlySpan<double> excess)
    {
        var length = BlockLength.Of(excess);
        if (double.IsNaN(length.Stationary))
            throw new InputException(new Mistake("These months have no block length: a month is unknown, or all are equal. Use a number of months: --block 6."));
        return this with { Block = Kind == BlockKind.Stationary ? length.Stationary : Math.Ceiling(length.Circular) };
    }

    /// <summary>The months of a history, each 0 to count − 1.</summary>
    /// <param name="path">The number of the history, from 0.</param>
    /// <param name="count">The number of months, 1 or more.</param>
    /// <exception cref="InputException">The length of a block is below 1 or, if circular, not whole.</exception>
    public int[] Rows(int path, int count)
    {
        Refusals.Throw(Refusals.OfBlockLength(Block));
        if (Kind == BlockKind.Stationary) return BlockBootstrap.Stationary(new(Seed, path), count, Block);
        if (Block != Math.Floor(Block) || Block > int.MaxValue)
            throw new InputException(new Mistake(FormattableString.Invariant($"A circular block of {Block} months is not whole. Use a whole number of months.")));
        return BlockBootstrap.Circular(new(Seed, path), count, (int)Block);
    }
}
