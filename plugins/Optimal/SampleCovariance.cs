using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rota.Plugins.Optimal;

// The covariance of daily returns, with n − 1: Σ (x − x̄)(y − ȳ) / (n − 1) for each two assets, summed from the first day to the last. The
// deviations are kept day by day, so that one pass over the days sums four rows of four columns; each sum keeps its own order.
internal static class SampleCovariance
{
    private const int Lanes = 4;

    // One row per asset, one number per day.
    public static double[,] Of(double[][] returns)
    {
        var (count, days) = (returns.Length, returns[0].Length);
        var padded = (count + Lanes - 1) / Lanes * Lanes;
        var rented = ArrayPool<double>.Shared.Rent(padded * days);
        var deviations = rented.AsSpan(0, padded * days);
        FillDeviations(returns, padded, deviations);
        var covariance = new double[count, count];
        Span<Vector256<double>> sums = stackalloc Vector256<double>[Lanes];
        for (var i = 0; i < count; i += Lanes)
        {
            for (var j = 0; j <= i; j += Lanes)
            {
                Sum(deviations, padded, i, j, sums);
                for (var k = 0; k < Lanes && i + k < count; k++)
                {
                    for (var l = 0; l < Lanes && j + l <= i + k; l++)
                        covariance[i + k, j + l] = covariance[j + l, i + k] = sums[k][l] / (days - 1);
                }
            }
        }

        ArrayPool<double>.Shared.Return(rented);
        return covariance;
    }

    private static void FillDeviations(double[][] returns, int padded, Span<double> deviations)
    {
        deviations.Clear();
        for (var i = 0; i < returns.Length; i++)
        {
            var values = returns[i];
            for (var day = 0; day < values.Length; day++) deviations[day * padded + i] = values[day];
        }

        ref var first = ref MemoryMarshal.GetReference(deviations);
        for (var i = 0; i < padded; i += Lanes)
        {
            var sum = Vector256<double>.Zero;
            for (var place = i; place < deviations.Length; place += padded) sum += Vector256.LoadUnsafe(ref first, (nuint)place);
            var mean = sum / returns[0].Length;
            for (var place = i; place < deviations.Length; place += padded)
                (Vector256.LoadUnsafe(ref first, (nuint)place) - mean).StoreUnsafe(ref first, (nuint)place);
        }
    }

    // Rows i to i + 3 and columns j to j + 3 of the sums.
    private static void Sum(ReadOnlySpan<double> deviations, int padded, int i, int j, Span<Vector256<double>> sums)
    {
        ref var start = ref MemoryMarshal.GetReference(deviations);
        var (first, second, third, fourth) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (var day = 0; day < deviations.Length; day += padded)
        {
            var columns = Vector256.LoadUnsafe(ref start, (nuint)(day + j));
            first += deviations[day + i] * columns;
            second += deviations[day + i + 1] * columns;
            third += deviations[day + i + 2] * columns;
            fourth += deviations[day + i + 3] * columns;
        }

        (sums[0], sums[1], sums[2], sums[3]) = (first, second, third, fourth);
    }
}
