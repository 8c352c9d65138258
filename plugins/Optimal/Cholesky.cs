namespace Rota.Plugins.Optimal;

// A = LLᵀ of small matrices, row by row, without allocating. A weighting factors a few assets thousands of times a run, where the general
// routine of a library would take most of the time. The order of the operations is the same as MathNet's.
internal static class Cholesky
{
    // A matrix of up to so many assets, 8 kB, is kept on the stack.
    public const int MostOnStack = 32;

    // Writes the lower triangle of L over that of A. False where A is not positive definite.
    public static bool TryFactor(Span<double> a, int count)
    {
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = a[i * count + j];
                for (var k = 0; k < j; k++) rest -= a[i * count + k] * a[j * count + k];
                if (i == j && !(rest > 0)) return false;
                a[i * count + j] = i == j ? Math.Sqrt(rest) : rest / a[j * count + j];
            }
        }

        return true;
    }

    // Solves LLᵀx = b; x takes the place of b.
    public static void Solve(ReadOnlySpan<double> l, Span<double> b)
    {
        var count = b.Length;
        for (var i = 0; i < count; i++)
        {
            var sum = b[i];
            for (var k = i - 1; k >= 0; k--) sum -= l[i * count + k] * b[k];
            b[i] = sum / l[i * count + i];
        }

        for (var i = count - 1; i >= 0; i--)
        {
            var sum = b[i];
            for (var k = i + 1; k < count; k++) sum -= l[k * count + i] * b[k];
            b[i] = sum / l[i * count + i];
        }
    }
}
