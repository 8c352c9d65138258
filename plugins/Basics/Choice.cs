namespace Rota.Plugins.Basics;

internal sealed record Choice(IScore Condition, IScore Then, IScore Otherwise) : IScore
{
    public IEnumerable<Asset> Needs => Condition.Needs.Concat(Then.Needs).Concat(Otherwise.Needs);

    public IScore Within(Universe universe) =>
        new Choice(Condition.Within(universe), Then.Within(universe), Otherwise.Within(universe));

    // Both sides must be known, so that the score does not begin earlier on one side.
    public double Of(AssetView asset)
    {
        var (condition, then, otherwise) = (Condition.Of(asset), Then.Of(asset), Otherwise.Of(asset));
        if (double.IsNaN(condition) || double.IsNaN(then) || double.IsNaN(otherwise)) return double.NaN;
        return condition != 0 ? then : otherwise;
    }

    public override string ToString() => $"If({Condition}, {Then}, {Otherwise})";
}
