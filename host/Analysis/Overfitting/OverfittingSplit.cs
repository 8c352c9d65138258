using System.Numerics;

namespace Rota.Analysis;

/// <summary>One way to divide the blocks of months into halves: the best trial of one half, and what it did in the other.</summary>
/// <param name="InSample">The blocks of the first half: bit j is set for block j.</param>
/// <param name="Chosen">The trial with the highest Sharpe ratio in sample, the first of equals; -1 if none has one.</param>
/// <param name="InSampleSharpe">Its Sharpe ratio per month in sample.</param>
/// <param name="OutOfSampleSharpe">Its Sharpe ratio per month out of sample; NaN without risk.</param>
/// <param name="Rank">Its rank out of sample among all trials, 1 the worst; equals share their mean rank, unknown ratios are the lowest.</param>
/// <param name="Logit">λ = ln(ω / (1 − ω)), ω = Rank / (N + 1).</param>
public readonly record struct OverfittingSplit(
    int InSample, int Chosen, double InSampleSharpe, double OutOfSampleSharpe, double Rank, double Logit)
{
    /// <summary>The numbers of the blocks in sample, ascending.</summary>
    public IReadOnlyList<int> Blocks()
    {
        var blocks = new int[BitOperations.PopCount((uint)InSample)];
        for (int block = 0, i = 0; i < blocks.Length; block++)
        {
            if ((InSample >> block & 1) == 1) blocks[i++] = block;
        }

        return blocks;
    }
}
