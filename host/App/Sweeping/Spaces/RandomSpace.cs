namespace Rota.Host.Sweeping;

// Points drawn from a grid, with replacement: trial t is path t of the seed, and parameter k its number k.
internal sealed record RandomSpace(IReadOnlyList<Axis> Axes, int Draws, ulong Seed) : Space(Axes)
{
    public override string Kind => "random";

    public override int Count => Draws;

    public override double[] At(int trial)
    {
        var numbers = new CounterRandom(Seed, trial);
        return [.. Axes.Select((axis, k) => axis.Values[numbers.Below(k, axis.Values.Count)])];
    }
}
