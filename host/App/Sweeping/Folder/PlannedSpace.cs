using System.Globalization;

namespace Rota.Host.Sweeping;

// The points of a sweep as its plan keeps them: each parameter with its values, the number of random points with their seed, empty for others,
// and the points of a list.
internal sealed record PlannedSpace(string Kind, IReadOnlyList<PlannedAxis> Axes, int Count, string Seed, IReadOnlyList<double[]> Points)
{
    public static PlannedSpace Of(Space space) => new(
        space.Kind, [.. space.Axes.Select(axis => new PlannedAxis(axis.Parameter, axis.Values))], space.Count,
        space is RandomSpace random ? random.Seed.ToString(CultureInfo.InvariantCulture) : "", space is ListSpace list ? list.Points : []);

    public Space ToSpace()
    {
        Axis[] axes = [.. Axes.Select(axis => new Axis(axis.Parameter, axis.Values))];
        return Seed.Length > 0 ? new RandomSpace(axes, Count, ulong.Parse(Seed, CultureInfo.InvariantCulture)) : Points.Count > 0 ? new ListSpace(axes, Points) : new GridSpace(axes);
    }
}

// A parameter and its values.
internal sealed record PlannedAxis(Parameter Parameter, IReadOnlyList<double> Values);
