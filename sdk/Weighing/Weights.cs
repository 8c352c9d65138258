using System.Collections;
using System.Globalization;

namespace Rota;

/// <summary>
/// Shares of equity by asset; the rest to 1 is cash. New weights sum to at most 1; those of an account that borrows
/// (<see cref="Strategy.Leveraged"/>) sum to more, and the excess over 1 is its loan. Immutable, compared by content and order.
/// </summary>
/// <keywords>allocation, target, cash</keywords>
/// <example>
/// <code>
/// Decide(["SPY", "IEF"], market =&gt; double.IsNaN(market["IEF"].Close) ? null : Weights.Of(("SPY", 0.6), ("IEF", 0.3)))
/// </code>
/// </example>
public sealed class Weights : IEquatable<Weights>, IReadOnlyCollection<KeyValuePair<Asset, double>>
{
    // Rounding of a sum of up to a few hundred weights, far below any meaningful weight.
    private const double Rounding = 1e-9;

    private readonly Asset[] _assets;
    private readonly double[] _shares;

    /// <summary>Makes weights of assets, in this order.</summary>
    /// <param name="assets">The assets, each once.</param>
    /// <param name="shares">One share per asset, each finite and 0 or more, summing to at most 1.</param>
    /// <exception cref="ArgumentException">An asset is given twice, a share is negative or not finite, or they sum to more than 1.</exception>
    public Weights(IReadOnlyList<Asset> assets, IReadOnlyList<double> shares) : this(assets, shares, most: 1)
    {
    }

    private Weights(IReadOnlyList<Asset> assets, IReadOnlyList<double> shares, double most)
    {
        ArgumentNullException.ThrowIfNull(assets);
        ArgumentNullException.ThrowIfNull(shares);
        if (assets.Count != shares.Count)
            throw new ArgumentException($"Got {assets.Count} assets and {shares.Count} weights; give one weight per asset.", nameof(shares));

        (_assets, _shares) = ([.. assets], [.. shares]);
        for (var i = 0; i < _assets.Length; i++)
        {
            if (Array.IndexOf(_assets, _assets[i]) != i) throw new ArgumentException($"{_assets[i]} is given twice; give each asset once.", nameof(assets));
            if (!double.IsFinite(_shares[i]) || _shares[i] < 0)
                throw new ArgumentException($"The weight of {_assets[i]} is {Text(_shares[i])}; a weight must be finite and 0 or more.", nameof(shares));
            Invested += _shares[i];
        }

        if (Invested > most + Rounding)
            throw new ArgumentException($"The weights sum to {Text(Invested)}, more than 1: {this}. Weights are fractions: 0.6 or 60.Percent.", nameof(shares));
    }

    // Of checked weights, whose arrays it keeps.
    private Weights((Asset[] Assets, double[] Shares) kept)
    {
        (_assets, _shares) = kept;
        foreach (var share in _shares) Invested += share;
    }

    /// <summary>All cash.</summary>
    public static Weights None { get; } = new([], []);

    /// <summary>The sum of the weights; above 1 when money is borrowed.</summary>
    public double Invested { get; }

    /// <summary>1 − the sum of the weights; a loan when below 0.</summary>
    public double Cash => 1 - Invested;

    /// <summary>The number of assets, including those of weight 0.</summary>
    public int Count => _assets.Length;

    /// <summary>The assets, in order.</summary>
    public ReadOnlySpan<Asset> Assets => _assets;

    /// <summary>The shares, in the order of the assets.</summary>
    public ReadOnlySpan<double> Shares => _shares;

    /// <summary>An asset's weight; 0 for an asset that is not included.</summary>
    /// <param name="asset">The asset.</param>
    public double this[Asset asset]
    {
        get
        {
            // Most are asked for by the same object.
            for (var same = 0; same < _assets.Length; same++)
            {
                if (ReferenceEquals(_assets[same], asset)) return _shares[same];
            }

            var i = Array.IndexOf(_assets, asset);
            return i < 0 ? 0 : _shares[i];
        }
    }

    /// <summary>Makes weights of pairs, in this order.</summary>
    /// <param name="weights">Assets and their shares.</param>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    public static Weights Of(params IReadOnlyList<(Asset Asset, double Share)> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new([.. weights.Select(w => w.Asset)], [.. weights.Select(w => w.Share)]);
    }

    /// <summary>Makes weights of 1/n for each of n assets; all cash for an empty list.</summary>
    /// <param name="assets">The assets, each once.</param>
    public static Weights Equal(IReadOnlyList<Asset> assets)
    {
        ArgumentNullException.ThrowIfNull(assets);
        return new(assets, [.. Enumerable.Repeat(1.0 / assets.Count, assets.Count)]);
    }

    /// <summary>Makes weights in proportion to amounts: amount / Σ amounts.</summary>
    /// <param name="assets">The assets, each once.</param>
    /// <param name="amounts">One amount per asset, each finite and 0 or more, not all 0.</param>
    /// <exception cref="ArgumentException">An amount is negative or not finite, or all are 0.</exception>
    public static Weights InProportion(IReadOnlyList<Asset> assets, IReadOnlyList<double> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var sum = 0.0;
        foreach (var amount in amounts) sum += amount;
        if (!double.IsFinite(sum) || sum <= 0)
            throw new ArgumentException($"The amounts sum to {Text(sum)}; give amounts of 0 or more with a sum above 0.", nameof(amounts));
        return new(assets, [.. amounts.Select(amount => amount / sum)]);
    }

    /// <summary>Every weight times a factor; the rest is cash.</summary>
    /// <param name="factor">0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not in 0 to 1.</exception>
    public Weights Scale(double factor)
    {
        if (!(factor is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(factor), factor, "A factor must be 0 to 1.");
        return new(_assets, Scaled(factor));
    }

    /// <summary>The sum of two sets of weights; assets of the first come first.</summary>
    /// <param name="other">The weights to add.</param>
    /// <exception cref="ArgumentException">Together they sum to more than 1.</exception>
    public Weights Plus(Weights other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (assets, shares) = (new List<Asset>(_assets), new List<double>(_shares));
        for (var i = 0; i < other._assets.Length; i++)
        {
            var place = Array.IndexOf(_assets, other._assets[i]);
            if (place >= 0)
            {
                shares[place] += other._shares[i];
                continue;
            }

            assets.Add(other._assets[i]);
            shares.Add(other._shares[i]);
        }

        return new(assets, shares);
    }

    // The same weight for each of some assets, of which no two are the same. The array is kept.
    internal static Weights EqualOf(Asset[] distinct)
    {
        var shares = new double[distinct.Length];
        Array.Fill(shares, 1.0 / distinct.Length);
        return new((distinct, shares));
    }

    // The holdings or targets of an account, which may borrow.
    internal static Weights OfAccount(IReadOnlyList<Asset> assets, IReadOnlyList<double> shares) => new(assets, shares, double.PositiveInfinity);

    // The same weights with one asset moved to cash.
    internal Weights Without(Asset asset) => Array.IndexOf(_assets, asset) < 0
        ? this
        : OfAccount([.. _assets.Where(other => other != asset)], [.. this.Where(each => each.Key != asset).Select(each => each.Value)]);

    // Every weight times a factor; above 1 with borrowed money.
    internal Weights Times(double factor) => factor == 1 ? this : OfAccount(_assets, Scaled(factor));

    /// <summary>The same assets in the same order with the same shares.</summary>
    /// <param name="other">Other weights.</param>
    public bool Equals(Weights? other) =>
        other is not null && _assets.AsSpan().SequenceEqual(other._assets) && _shares.AsSpan().SequenceEqual(other._shares);

    /// <inheritdoc cref="Equals(Weights?)"/>
    public override bool Equals(object? obj) => Equals(obj as Weights);

    /// <summary>A hash of the assets and shares.</summary>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        for (var i = 0; i < _assets.Length; i++)
        {
            hash.Add(_assets[i]);
            hash.Add(_shares[i]);
        }

        return hash.ToHashCode();
    }

    /// <summary>Enumerates the assets in order.</summary>
    public IEnumerator<KeyValuePair<Asset, double>> GetEnumerator()
    {
        for (var i = 0; i < _assets.Length; i++) yield return new(_assets[i], _shares[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>
    /// The weights above 0 as <c>SPY 60 %, IEF 40 %</c>, followed by any loan as in <c>SPY 90 %, IEF 60 %, loan 50 %</c>; <c>cash</c> without
    /// any.
    /// </summary>
    public override string ToString() => Invested == 0
        ? "cash"
        : string.Join(", ", this.Where(w => w.Value != 0).Select(w => Percent(w.Key.Name, w.Value)).Concat(
            Invested > 1 + Rounding ? [Percent("loan", Invested - 1)] : []));

    private double[] Scaled(double factor)
    {
        var shares = new double[_shares.Length];
        for (var i = 0; i < shares.Length; i++) shares[i] = _shares[i] * factor;
        return shares;
    }

    private static string Percent(string what, double share) => string.Create(CultureInfo.InvariantCulture, $"{what} {share * 100:0.##} %");

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
