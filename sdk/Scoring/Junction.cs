namespace Rota;

internal sealed record Junction(IScore Left, bool All, IScore Right) : INested
{
    public int Depth { get; } = Nesting.Below(Left, Right);

    public IEnumerable<Asset> Needs => Left.Needs.Concat(Right.Needs);

    public IScore Within(Universe universe) => this with { Left = Left.Within(universe), Right = Right.Within(universe) };

    public IScore First => Left;

    public IScore Second => Right;

    public double Of(AssetView asset) => Of(Left.Of(asset), Right.Of(asset));

    public double Of(double left, double right)
    {
        if (double.IsNaN(left) || double.IsNaN(right)) return double.NaN;
        return (All ? left != 0 && right != 0 : left != 0 || right != 0) ? 1 : 0;
    }

    public override string ToString() => $"{Text(Left)} {(All ? '&' : '|')} {Text(Right)}";

    private string Text(IScore part) => part is Junction junction && junction.All != All ? $"({part})" : $"{part}";
}
