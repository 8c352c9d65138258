using System.Globalization;

namespace Rota.Host.Sweeping;

// The points of a sweep as texts: the values of each parameter, and for a random sweep its seed, for a list its points.
internal sealed record PlannedSpace(string Kind, IReadOnlyList<PlannedAxis> Axes, int Count, string Seed, IReadOnlyList<IReadOnlyList<string>> Points)
{
    public static PlannedSpace Of(Space space) => new(
        space.Kind, [.. space.Axes.Select(axis => new PlannedAxis(axis.Name, [.. axis.Values.Select(axis.TextOf)]))], space.Count,
        space is RandomSpace random ? random.Seed.ToString(CultureInfo.InvariantCulture) : "",
        space is ListSpace list ? [.. list.Points.Select(point => (string[])[.. point.Select((value, i) => space.Axes[i].TextOf(value))])] : []);
}

// A parameter and its values.
internal sealed record PlannedAxis(string Name, IReadOnlyList<string> Values);
