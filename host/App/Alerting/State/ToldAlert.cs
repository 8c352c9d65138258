namespace Rota.Host.Alerting;

// An alert that a channel delivered: the decision's day, and the weights of its target by asset.
internal sealed record ToldAlert(AlertKind Kind, DateOnly Day, IReadOnlyDictionary<string, double> Target, string Key, DateTimeOffset At)
{
    // Smaller differences are rounding.
    private const double Same = 1e-4;

    public bool Differs(Weights target) => target.Assets.ToArray().Select(asset => asset.Name).Union(Target.Keys)
        .Any(name => Math.Abs(Target.GetValueOrDefault(name) - target[name]) > Same);
}
