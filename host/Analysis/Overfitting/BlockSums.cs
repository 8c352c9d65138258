namespace Rota.Analysis;

// Σx and Σx² of every trial over each block of months, so that the Sharpe ratio of any blocks needs no month.
internal sealed class BlockSums
{
    // A variance this small is rounding, as in MonthlySharpe.
    private const double Rounding = 1e-28;

    // So is a sum of squared deviations that is this small a part of the squares: digits that cancellation leaves.
    private const double Cancellation = 1e-13;

    private readonly double[][] _sums;
    private readonly double[][] _squares;
    private readonly int _perBlock;

    public BlockSums(IReadOnlyList<double[]> trials, int first, int blocks, int perBlock)
    {
        _perBlock = perBlock;
        (_sums, _squares) = (new double[blocks][], new double[blocks][]);
        for (var block = 0; block < blocks; block++)
        {
            var (sums, squares) = (new double[trials.Count], new double[trials.Count]);
            for (var k = 0; k < trials.Count; k++)
            {
                foreach (var x in trials[k].AsSpan(first + block * perBlock, perBlock))
                {
                    sums[k] += x;
                    squares[k] += x * x;
                }
            }

            (_sums[block], _squares[block]) = (sums, squares);
        }
    }

    // Per month, over the blocks whose bits are set; NaN without risk.
    public void Sharpes(int mask, double[] ratios, double[] squares)
    {
        Array.Clear(ratios);
        Array.Clear(squares);
        var months = 0;
        for (var block = 0; block < _sums.Length; block++)
        {
            if ((mask >> block & 1) == 0) continue;
            months += _perBlock;
            var (sums, more) = (_sums[block], _squares[block]);
            for (var k = 0; k < ratios.Length; k++)
            {
                ratios[k] += sums[k];
                squares[k] += more[k];
            }
        }

        for (var k = 0; k < ratios.Length; k++)
        {
            var deviations = squares[k] - ratios[k] * ratios[k] / months;
            var variance = deviations / (months - 1);
            var hasRisk = variance > Rounding && deviations > Cancellation * squares[k];
            ratios[k] = hasRisk ? ratios[k] / months / Math.Sqrt(variance) : double.NaN;
        }
    }
}
