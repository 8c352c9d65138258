namespace Rota;

internal sealed record Negation(IScore Condition) : INested
{
    public int Depth { get; } = Nesting.Below(Condition);

    public IEnumerable<Asset> Needs => Condition.Needs;

    public IScore Within(Universe universe) => this with { Condition = Condition.Within(universe) };

    public IScore First => Condition;

    public IScore? Second => null;

    public double Of(AssetView asset) => Of(Condition.Of(asset), double.NaN);

    public double Of(double condition, double none) => condition switch
    {
        double.NaN => double.NaN,
        0 => 1,
        _ => 0,
    };

    public override string ToString() => Condition is Comparison or Junction or Arithmetic ? $"!({Condition})" : $"!{Condition}";
}
