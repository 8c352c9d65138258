namespace Rota.Plugins.Optimal;

// Checks a covariance or correlation before its eigenvalues are computed.
internal static class SymmetricMatrix
{
    // How far rounding may take an entry from its mirror image, in units of its diagonal.
    private const double Rounding = 1e-9;

    public static void Require(double[,] matrix, string name)
    {
        var count = matrix.GetLength(0);
        if (matrix.GetLength(1) != count)
            throw new ArgumentException($"The matrix must be square; this one is {count} by {matrix.GetLength(1)}.", name);
        for (var i = 0; i < count; i++)
        {
            if (!double.IsFinite(matrix[i, i]) || matrix[i, i] < 0)
                throw new ArgumentException($"Entry ({i}, {i}) is {matrix[i, i]}; a variance must be finite and 0 or more.", name);
        }

        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var most = Rounding * Math.Sqrt(matrix[i, i]) * Math.Sqrt(matrix[j, j]);
                if (!double.IsFinite(matrix[i, j]) || Math.Abs(matrix[i, j] - matrix[j, i]) > most)
                    throw new ArgumentException(
                        $"Entry ({i}, {j}) is {matrix[i, j]} but entry ({j}, {i}) is {matrix[j, i]}; they must be finite and equal.",
                        name);
            }
        }
    }
}
