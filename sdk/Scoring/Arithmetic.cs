namespace Rota;

internal enum Operation { Add, Subtract, Multiply, Divide }

internal sealed record Arithmetic(IScore Left, Operation Operation, IScore Right) : IScore
{
    public IEnumerable<Asset> Needs => Left.Needs.Concat(Right.Needs);

    public IScore Within(Universe universe) => this with { Left = Left.Within(universe), Right = Right.Within(universe) };

    public double Of(AssetView asset)
    {
        var (left, right) = (Left.Of(asset), Right.Of(asset));
        return Operation switch
        {
            Operation.Add => left + right,
            Operation.Subtract => left - right,
            Operation.Multiply => left * right,
            _ => right == 0 ? double.NaN : left / right,
        };
    }

    public override string ToString() =>
        $"({Left} {Operation switch { Operation.Add => "+", Operation.Subtract => "-", Operation.Multiply => "*", _ => "/" }} {Right})";
}
