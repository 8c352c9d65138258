namespace Rota;

internal sealed record Negation(IScore Condition) : INested
{
    public int Depth { get; } = Nesting.Below(Condition);

    public IEnumerable<Asset> Needs => Condition.Needs;

    public IScore Within(Universe universe) => this with { Condition = Condition.Within(universe) };

    public double Of(AssetView asset) => Condition.Of(asset) switch
    {
        double.NaN => double.NaN,
        0 => 1,
        _ => 0,
    };

    public override string ToString() => Condition is Comparison or Junction or Arithmetic ? $"!({Condition})" : $"!{Condition}";
}
