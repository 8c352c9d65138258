namespace Rota.Analysis;

/// <summary>The points of a sweep over all combinations of values, in the order of its trials: the first parameter changes slowest.</summary>
public sealed class Grid
{
    /// <summary>Makes a grid.</summary>
    /// <param name="axes">The swept parameters, the slowest first; at least one.</param>
    /// <exception cref="ArgumentException">There are no parameters, or one has no values.</exception>
    public Grid(params IReadOnlyList<GridAxis> axes)
    {
        if (axes.Count == 0) throw new ArgumentException("Give at least one parameter.", nameof(axes));
        foreach (var axis in axes)
        {
            if (axis.Count < 1) throw new ArgumentException($"The parameter {axis.Name} has {axis.Count} values; give at least one.", nameof(axes));
        }

        Axes = axes;
        Count = axes.Aggregate(1, (count, axis) => checked(count * axis.Count));
    }

    /// <summary>The swept parameters, the slowest first.</summary>
    public IReadOnlyList<GridAxis> Axes { get; }

    /// <summary>The number of points.</summary>
    public int Count { get; }

    /// <summary>The indices of the values of a point, one for each parameter.</summary>
    /// <param name="point">The number of the point, 0 to <see cref="Count"/> − 1.</param>
    public int[] At(int point)
    {
        var at = new int[Axes.Count];
        for (var i = Axes.Count - 1; i >= 0; i--) (point, at[i]) = (point / Axes[i].Count, point % Axes[i].Count);
        return at;
    }

    /// <summary>
    /// Whether a point has the first or last value of a numeric parameter with more than one value: better ones may lie beyond what was swept.
    /// </summary>
    /// <param name="point">The number of the point.</param>
    public bool IsAtEdge(int point) =>
        At(point).Zip(Axes).Any(each => each.Second is { IsNumeric: true, Count: > 1 } && (each.First == 0 || each.First == each.Second.Count - 1));

    /// <summary>
    /// The point and all points whose index differs by at most the radius in every numeric parameter and is equal in every other one, ascending;
    /// cut at the edges.
    /// </summary>
    /// <param name="point">The number of the point.</param>
    /// <param name="radius">The radius, 0 or more.</param>
    public IEnumerable<int> Around(int point, int radius)
    {
        var at = At(point);
        IEnumerable<int> points = [0];
        for (var i = 0; i < Axes.Count; i++)
        {
            var (axis, reach) = (Axes[i], Axes[i].IsNumeric ? radius : 0);
            var (least, most) = (Math.Max(0, at[i] - reach), Math.Min(axis.Count - 1, at[i] + reach));
            points = points.SelectMany(start => Enumerable.Range(start * axis.Count + least, most - least + 1));
        }

        return points;
    }
}
