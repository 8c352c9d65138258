namespace Rota.Analysis;

// Ties go to the first in the order of trials.
internal static class Highest
{
    // The index of the highest known value; -1 if all are unknown.
    public static int Of(ReadOnlySpan<double> values)
    {
        var best = -1;
        for (var k = 0; k < values.Length; k++)
        {
            if (!double.IsNaN(values[k]) && (best < 0 || values[k] > values[best])) best = k;
        }

        return best;
    }
}
