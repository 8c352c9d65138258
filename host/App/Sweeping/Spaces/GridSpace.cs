using System.Globalization;

namespace Rota.Host.Sweeping;

// Every combination of the values; the first parameter varies slowest.
internal sealed record GridSpace : Space
{
    public GridSpace(IReadOnlyList<Axis> axes) : base(axes)
    {
        var count = axes.Aggregate(1.0, (product, axis) => product * axis.Values.Count);
        if (count > MostPoints)
        {
            throw new InputException(new Mistake(string.Create(
                CultureInfo.InvariantCulture, $"The grid has {count:#,0} points, and a sweep at most {MostPoints:#,0}. ") +
                "Use larger steps, name fewer parameters with --over, or draw points with --random."));
        }

        Count = (int)count;
    }

    public override string Kind => "grid";

    public override int Count { get; }

    public override double[] At(int trial)
    {
        var values = new double[Axes.Count];
        for (var i = values.Length - 1; i >= 0; i--)
        {
            (trial, var digit) = Math.DivRem(trial, Axes[i].Values.Count);
            values[i] = Axes[i].Values[digit];
        }

        return values;
    }

    // For each parameter the index of its value.
    public int[] IndicesAt(int trial)
    {
        var indices = new int[Axes.Count];
        for (var i = indices.Length - 1; i >= 0; i--) (trial, indices[i]) = Math.DivRem(trial, Axes[i].Values.Count);
        return indices;
    }

    public override int Find(IReadOnlyList<double> values)
    {
        var trial = 0;
        for (var i = 0; i < Axes.Count; i++)
        {
            var digit = Axes[i].Values.ToList().IndexOf(values[i]);
            if (digit < 0) return -1;
            trial = trial * Axes[i].Values.Count + digit;
        }

        return trial;
    }
}
