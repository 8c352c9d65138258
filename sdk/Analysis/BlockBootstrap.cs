namespace Rota;

/// <summary>
/// Draws rows, such as the months of a run, in blocks that keep their order: histories that could have happened as well. All blocks wrap
/// around from the last row to the first.
/// </summary>
/// <remarks>
/// Draw the rows once and use them for all series together: returns of a run, of its benchmark and of bills. Sources: Politis and Romano, A
/// Circular Block-Resampling Procedure (1992), The Stationary Bootstrap (1994).
/// </remarks>
/// <example><code>int[] months = BlockBootstrap.Stationary(new CounterRandom(seed: 1, path: 0), 204, meanBlock: 6);</code></example>
public static class BlockBootstrap
{
    /// <summary>
    /// Rows in blocks of random length. Row i begins a new block if i = 0 or u(2i) &lt; 1 / meanBlock; a block begins at ⌊u(2i + 1) · count⌋,
    /// and every other row is the one after the row before. The numbers u are used by position: in a block, u(2i + 1) is skipped.
    /// </summary>
    /// <param name="random">The numbers u of the path.</param>
    /// <param name="count">The number of rows, 1 or more.</param>
    /// <param name="meanBlock">The mean length of a block in rows, 1 or more; 1 draws every row on its own.</param>
    /// <returns>As many rows as there are, each 0 to count − 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1, or the length is not finite or below 1.</exception>
    public static int[] Stationary(CounterRandom random, int count, double meanBlock)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (!double.IsFinite(meanBlock) || meanBlock < 1)
            throw new ArgumentOutOfRangeException(nameof(meanBlock), meanBlock, "Use a finite mean length of 1 or more rows.");
        var rows = new int[count];
        for (var i = 0; i < count; i++)
        {
            rows[i] = i == 0 || random.Number(2L * i) < 1 / meanBlock
                ? random.Below(2L * i + 1, count)
                : (rows[i - 1] + 1) % count;
        }

        return rows;
    }

    /// <summary>Rows in blocks of one length: block j begins at ⌊u(j) · count⌋. The last block is cut off at the number of rows.</summary>
    /// <param name="random">The numbers u of the path.</param>
    /// <param name="count">The number of rows, 1 or more.</param>
    /// <param name="block">The length of a block in rows, 1 or more.</param>
    /// <returns>As many rows as there are, each 0 to count − 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count or the length is below 1.</exception>
    public static int[] Circular(CounterRandom random, int count, int block)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(block, 1);
        var rows = new int[count];
        for (var i = 0; i < count; i++)
            rows[i] = i % block == 0 ? random.Below(i / block, count) : (rows[i - 1] + 1) % count;
        return rows;
    }
}
