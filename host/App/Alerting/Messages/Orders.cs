using System.Globalization;

namespace Rota.Host.Alerting;

// From one target to another: what to sell and what to buy, sales first.
internal sealed record Orders(IReadOnlyList<(string Asset, double From, double To)> Sales, IReadOnlyList<(string Asset, double From, double To)> Purchases)
{
    // Smaller differences are rounding.
    private const double Same = 1e-4;

    // Assets keep the order in which the two targets list them.
    public static Orders Between(IReadOnlyDictionary<string, double> earlier, Weights later)
    {
        var changes = earlier.Keys.Union(later.Assets.ToArray().Select(asset => asset.Name))
            .Select(name => (Asset: name, From: earlier.GetValueOrDefault(name), To: later[name])).ToList();
        return new([.. changes.Where(each => each.From - each.To > Same)], [.. changes.Where(each => each.To - each.From > Same)]);
    }

    // sell EWJ GLD, buy IEF
    public string Short => string.Join(", ", new[] { ("sell", Sales), ("buy", Purchases) }.Where(each => each.Item2.Count > 0)
        .Select(each => $"{each.Item1} {string.Join(' ', each.Item2.Select(order => order.Asset))}"));

    public IEnumerable<(string Label, string Value)> Lines => new[] { ("Sell", Sales), ("Buy", Purchases) }.Where(each => each.Item2.Count > 0)
        .Select(each => (each.Item1, string.Join(", ", each.Item2.Select(Text))));

    private static string Text((string Asset, double From, double To) order) =>
        string.Create(CultureInfo.InvariantCulture, $"{order.Asset} from {order.From * 100:0.##} % to {order.To * 100:0.##} %");
}
