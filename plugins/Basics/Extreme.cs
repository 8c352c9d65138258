namespace Rota.Plugins.Basics;

internal sealed record Extreme(IScore Left, bool IsGreater, IScore Right) : IScore
{
    public IEnumerable<Asset> Needs => Left.Needs.Concat(Right.Needs);

    public IScore Within(Universe universe) => this with { Left = Left.Within(universe), Right = Right.Within(universe) };

    // NaN in, NaN out, like Math.
    public double Of(AssetView asset) =>
        IsGreater ? Math.Max(Left.Of(asset), Right.Of(asset)) : Math.Min(Left.Of(asset), Right.Of(asset));

    public override string ToString() => $"{(IsGreater ? "Greater" : "Lesser")}({Left}, {Right})";
}
