namespace Rota.Analysis;

// Trials as months: one array for each trial, all of the same length.
internal static class TrialMonths
{
    // The number of months that every trial has.
    public static int Count(IReadOnlyList<double[]> trials)
    {
        if (trials.Count == 0) throw new ArgumentException("Give at least one trial.", nameof(trials));
        var months = trials[0].Length;
        for (var k = 1; k < trials.Count; k++)
        {
            if (trials[k].Length != months)
                throw new ArgumentException($"Trial {k} has {trials[k].Length} months and trial 0 has {months}; give each the same months.", nameof(trials));
        }

        return months;
    }

    // The numbers of the trials without an unknown month.
    public static int[] Known(IReadOnlyList<double[]> trials) =>
        [.. Enumerable.Range(0, trials.Count).Where(k => !Array.Exists(trials[k], double.IsNaN))];
}
