using Rota.Engine;

namespace Rota.Host.Sweeping;

// The memory of one trial at a time: that of its run, and that of its months.
internal sealed class TrialRoom
{
    private double[] _months = [];

    public RunRoom Run { get; } = new();

    public Span<double> Months(int count)
    {
        if (_months.Length < count) _months = new double[count];
        return _months;
    }
}
