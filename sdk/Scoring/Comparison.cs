namespace Rota;

internal enum Relation { Above, Below, NotBelow, NotAbove }

internal sealed record Comparison(IScore Left, Relation Relation, IScore Right) : INested
{
    public IScore Left { get; init; } = RateScore.Comparable(Left, Right);

    public IScore Right { get; init; } = RateScore.Comparable(Right, Left);

    public int Depth { get; } = Nesting.Below(Left, Right);

    public IEnumerable<Asset> Needs => Left.Needs.Concat(Right.Needs);

    public IScore Within(Universe universe) => this with { Left = Left.Within(universe), Right = Right.Within(universe) };

    public IScore First => Left;

    public IScore Second => Right;

    public double Of(AssetView asset) => Of(Left.Of(asset), Right.Of(asset));

    public double Of(double left, double right)
    {
        if (double.IsNaN(left) || double.IsNaN(right)) return double.NaN;
        var holds = Relation switch
        {
            Relation.Above => left > right,
            Relation.Below => left < right,
            Relation.NotBelow => left >= right,
            _ => left <= right,
        };
        return holds ? 1 : 0;
    }

    public override string ToString() =>
        $"{Text(Left)} {Relation switch { Relation.Above => ">", Relation.Below => "<", Relation.NotBelow => ">=", _ => "<=" }} {Text(Right)}";

    private static string Text(IScore part) => part is Comparison or Junction ? $"({part})" : $"{part}";
}
