namespace Rota;

internal enum Operation { Add, Subtract, Multiply, Divide }

internal sealed record Arithmetic(IScore Left, Operation Operation, IScore Right) : INested
{
    public int Depth { get; } = Nesting.Below(Left, Right);

    public IEnumerable<Asset> Needs => Left.Needs.Concat(Right.Needs);

    public IScore Within(Universe universe) => this with { Left = Left.Within(universe), Right = Right.Within(universe) };

    public IScore First => Left;

    public IScore Second => Right;

    public double Of(AssetView asset) => Of(Left.Of(asset), Right.Of(asset));

    public double Of(double left, double right) => Operation switch
    {
        Operation.Add => left + right,
        Operation.Subtract => left - right,
        Operation.Multiply => left * right,
        _ => right == 0 ? double.NaN : left / right,
    };

    public void Join(Span<double> lefts, ReadOnlySpan<double> rights)
    {
        switch (Operation)
        {
            case Operation.Add:
                for (var i = 0; i < lefts.Length; i++) lefts[i] += rights[i];
                break;
            case Operation.Subtract:
                for (var i = 0; i < lefts.Length; i++) lefts[i] -= rights[i];
                break;
            case Operation.Multiply:
                for (var i = 0; i < lefts.Length; i++) lefts[i] *= rights[i];
                break;
            default:
                for (var i = 0; i < lefts.Length; i++) lefts[i] = rights[i] == 0 ? double.NaN : lefts[i] / rights[i];
                break;
        }
    }

    public override string ToString() => Operation switch
    {
        Operation.Add => $"{Term(Left)} + {Term(Right)}",
        Operation.Subtract => $"{Term(Left)} - {Text(Right, isTight: false)}",
        Operation.Multiply => $"{Text(Left, isTight: false)} * {Text(Right, isTight: true)}",
        _ => $"{Text(Left, isTight: false)} / {Text(Right, isTight: true)}",
    };

    private static string Term(IScore part) => part is Comparison or Junction ? $"({part})" : $"{part}";

    // Brackets where needed: a sum in a product, a condition in either, a product right of a product.
    private static string Text(IScore part, bool isTight) => part switch
    {
        Arithmetic { Operation: Operation.Add or Operation.Subtract } => $"({part})",
        Arithmetic when isTight => $"({part})",
        Comparison or Junction => $"({part})",
        _ => $"{part}",
    };
}
