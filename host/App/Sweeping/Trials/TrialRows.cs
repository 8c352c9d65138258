namespace Rota.Host.Sweeping;

// The rows of a part by column, while its trials fill them: a number for each measure, the returns of the sweep's whole months if they are kept,
// and why a trial has none. Threads fill different rows.
internal sealed class TrialRows
{
    public TrialRows(int first, int count, int measures, int months)
    {
        (First, Failures) = (first, new TrialFailure?[count]);
        Numbers = Columns(measures, count);
        Months = Columns(months, count);
    }

    // The number of the first trial.
    public int First { get; }

    public int Count => Failures.Length;

    // NaN where unknown.
    public double[][] Numbers { get; }

    public double[][] Months { get; }

    public TrialFailure?[] Failures { get; }

    // A trial that fails has no number, even if some were known before.
    public void Fail(int row, TrialFailure failure)
    {
        Failures[row] = failure;
        foreach (var column in Numbers) column[row] = double.NaN;
        foreach (var column in Months) column[row] = double.NaN;
    }

    private static double[][] Columns(int columns, int rows)
    {
        var all = new double[columns][];
        foreach (ref var column in all.AsSpan()) Array.Fill(column = new double[rows], double.NaN);
        return all;
    }
}
