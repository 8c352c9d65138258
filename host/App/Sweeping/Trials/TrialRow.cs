namespace Rota.Host.Sweeping;

// What a trial gave: a number for each column and the returns of the sweep's whole months, NaN where unknown; or why it gave nothing.
internal sealed record TrialRow(double[] Numbers, double[] Months, TrialFailure? Failure)
{
    public static TrialRow Failed(TrialFailure failure) => new([], [], failure);
}
