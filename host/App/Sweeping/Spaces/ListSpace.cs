namespace Rota.Host.Sweeping;

// Points from a file, in its order.
internal sealed record ListSpace(IReadOnlyList<Axis> Axes, IReadOnlyList<double[]> Points) : Space(Axes)
{
    public override string Kind => "list";

    public override int Count => Points.Count;

    public override double[] At(int trial) => Points[trial];
}
