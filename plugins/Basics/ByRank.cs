using System.Globalization;

namespace Rota.Plugins.Basics;

internal sealed record ByRank : IWeighter
{
    private readonly double[] _weights;

    public ByRank(IReadOnlyList<double> weights)
    {
        if (weights.Count == 0 || weights.Any(weight => !(weight >= 0)) || weights.Sum() > 1 + 1e-9)
            throw new ArgumentException($"{Text(weights)}: weights by rank must be 0 or more and sum to at most 1.", nameof(weights));
        _weights = [.. weights];
    }

    public Weights? Weigh(IReadOnlyList<Pick> picks)
    {
        if (picks.Count > _weights.Length)
        {
            var weights = _weights.Length == 1 ? "1 weight" : $"{_weights.Length} weights";
            throw InputException.Misused("ByRank", $"{this} has {weights} for {picks.Count} picks. Add a weight, or use Hold({_weights.Length}).");
        }

        return new([.. picks.Select(pick => pick.Asset.Asset)], _weights[..picks.Count]);
    }

    // Arrays compare by identity, but weights by rank must compare by content.
    public bool Equals(ByRank? other) => other is not null && _weights.AsSpan().SequenceEqual(other._weights);

    public override int GetHashCode() => _weights.Aggregate(_weights.Length, HashCode.Combine);

    public override string ToString() => Text(_weights);

    private static string Text(IReadOnlyList<double> weights) =>
        $"ByRank({string.Join(", ", weights.Select(weight => weight.ToString(CultureInfo.InvariantCulture)))})";
}
