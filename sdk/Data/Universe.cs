using System.Collections;

namespace Rota;

/// <summary>Assets to choose from: at least one, each once, in an order that breaks ties. Compared by content and order.</summary>
public sealed class Universe : IReadOnlyList<Asset>, IEquatable<Universe>
{
    private readonly Asset[] _assets;

    /// <summary>Names the assets.</summary>
    /// <param name="assets">At least one, each once.</param>
    /// <exception cref="ArgumentException">The list is empty or has duplicates.</exception>
    public Universe(params IReadOnlyList<Asset> assets)
    {
        ArgumentNullException.ThrowIfNull(assets);
        if (assets.Count == 0) throw new ArgumentException("Give at least one asset.", nameof(assets));
        _assets = [.. assets];
        for (var i = 0; i < _assets.Length; i++)
        {
            if (Array.IndexOf(_assets, _assets[i]) != i)
                throw new ArgumentException($"{_assets[i]} is given twice; give each asset once.", nameof(assets));
        }
    }

    /// <summary>The number of assets.</summary>
    public int Count => _assets.Length;

    /// <summary>The asset at a place.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    public Asset this[int index] => _assets[index];

    /// <summary>The same assets in the same order.</summary>
    /// <param name="other">Another universe.</param>
    public bool Equals(Universe? other) => other is not null && _assets.AsSpan().SequenceEqual(other._assets);

    /// <inheritdoc cref="Equals(Universe?)"/>
    public override bool Equals(object? obj) => Equals(obj as Universe);

    /// <summary>A hash of the assets.</summary>
    public override int GetHashCode() => _assets.Aggregate(0, HashCode.Combine);

    /// <summary>Enumerates the assets in order.</summary>
    public IEnumerator<Asset> GetEnumerator() => _assets.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The names, separated by commas.</summary>
    public override string ToString() => string.Join(", ", _assets);
}
