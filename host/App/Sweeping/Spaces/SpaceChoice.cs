using System.Globalization;

namespace Rota.Host.Sweeping;

// The points that the command line asks for, as text: --over, --list, --random and --seed, and the parameters that --param fixes.
internal sealed record SpaceChoice(
    IReadOnlyList<string> Over, string? List, string? Random, string? Seed, IReadOnlyCollection<string> Fixed)
{
    private const ulong UsualSeed = 1;

    // Reports all mistakes together.
    public Space Of(IReadOnlyList<Parameter> declared, string script)
    {
        if (declared.Count == 0)
        {
            throw new InputException(new Mistake(
                $"{Path.GetFileNameWithoutExtension(script)} declares no parameter: write Param(…), as in var fast = Param(\"fast\", 20, 5..60, step: 5);"));
        }

        var mistakes = new List<Mistake>();
        var draws = Draws(mistakes);
        var seed = SeedOf(mistakes);
        if (List is not null && (Over.Count > 0 || Random is not null))
            mistakes.Add(new("--list names the points itself; remove --over and --random."));
        if (Seed is not null && Random is null) mistakes.Add(new("--seed belongs to --random; add --random N, or remove it."));
        var axes = List is null ? Try(() => Axes(declared), mistakes) : null;
        var points = List is null ? null : Try(() => PointFile.Read(List, declared), mistakes);
        foreach (var name in (axes ?? points?.Axes ?? []).Select(axis => axis.Name).Where(Fixed.Contains))
            mistakes.Add(new($"{name} is swept and set by --param; remove one of them."));
        var grid = axes is null || mistakes.Count > 0 || draws is not null ? null : Try(() => new GridSpace(axes), mistakes);
        if (draws > 0 && axes is not null && Size(axes) <= draws)
        {
            mistakes.Add(new(string.Create(CultureInfo.InvariantCulture,
                $"--random {draws}: the grid has only {Size(axes):#,0} points. Remove --random to sweep them all.")));
        }

        if (mistakes.Count > 0) throw new InputException(mistakes);
        return points ?? (Space?)grid ?? new RandomSpace(axes!, draws!.Value, seed);
    }

    // Without --over, all parameters that are not fixed.
    private IReadOnlyList<Axis> Axes(IReadOnlyList<Parameter> declared)
    {
        if (Over.Count > 0) return OverText.Read(Over, declared);
        Axis[] free = [.. declared.Where(parameter => !Fixed.Contains(parameter.Name)).Select(Axis.Of)];
        return free.Length > 0 ? free : throw new InputException(new Mistake(
            $"--param sets every parameter of the script; leave {declared[0].Name} out to sweep it."));
    }

    private int? Draws(List<Mistake> mistakes)
    {
        if (Random is null) return null;
        if (int.TryParse(Random, NumberStyles.None, CultureInfo.InvariantCulture, out var draws) && draws is >= 1 and <= Space.MostPoints) return draws;
        mistakes.Add(new(string.Create(CultureInfo.InvariantCulture,
            $"--random is '{Random}'; use a number of points from 1 to {Space.MostPoints:#,0}, without separators.")));
        return 0;
    }

    private ulong SeedOf(List<Mistake> mistakes)
    {
        if (Seed is null) return UsualSeed;
        if (ulong.TryParse(Seed, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)) return seed;
        mistakes.Add(new($"--seed is '{Seed}'; use a whole number from 0 to {ulong.MaxValue.ToString(CultureInfo.InvariantCulture)}."));
        return 0;
    }

    private static double Size(IReadOnlyList<Axis> axes) => axes.Aggregate(1.0, (product, axis) => product * axis.Values.Count);

    private static T? Try<T>(Func<T> value, List<Mistake> mistakes) where T : class
    {
        try
        {
            return value();
        }
        catch (InputException wrong)
        {
            mistakes.AddRange(wrong.Mistakes);
            return null;
        }
    }
}
