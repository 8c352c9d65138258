namespace Rota.Host.Sweeping;

// The points of a sweep: a pure function from the number of a trial to the values of the swept parameters.
internal abstract record Space(IReadOnlyList<Axis> Axes)
{
    public const int MostPoints = 10_000_000;

    public abstract string Kind { get; }

    public abstract int Count { get; }

    // One value for each axis.
    public abstract double[] At(int trial);

    // The number of the first trial with these values; -1 if no trial has them.
    public virtual int Find(IReadOnlyList<double> values)
    {
        for (var trial = 0; trial < Count; trial++)
        {
            if (At(trial).SequenceEqual(values)) return trial;
        }

        return -1;
    }

    // 20:120
    public string TextOf(int trial) => TextOf(At(trial));

    public string TextOf(IReadOnlyList<double> values) => string.Join(':', Axes.Select((axis, i) => axis.TextOf(values[i])));

    // fast=20 slow=120
    public string NamesOf(int trial) => string.Join(' ', At(trial).Select((value, i) => $"{Axes[i].Name}={Axes[i].TextOf(value)}"));
}
