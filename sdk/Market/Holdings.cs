using System.Collections;

namespace Rota;

/// <summary>What the account holds at a close, before the day's own trades, in the order of the strategy's assets. Empty before its first purchase.</summary>
/// <keywords>positions, account, what is held</keywords>
/// <example>
/// <code>
/// Decide(["SPY", "IEF"], market =&gt; double.IsNaN(market["SPY"].Close) || double.IsNaN(market["IEF"].Close) ? null
///     : market.Holdings["SPY"]?.DaysHeld &gt; 60 ? Weights.Of(("IEF", 1)) : Weights.Of(("SPY", 1))).Every(MonthEnd)
/// </code>
/// </example>
public sealed class Holdings : IReadOnlyList<Holding>
{
    private readonly Holding[] _held;

    internal Holdings(Holding[] held) => _held = held;

    /// <summary>An account that holds nothing.</summary>
    public static Holdings None { get; } = new([]);

    /// <summary>The number of assets held.</summary>
    public int Count => _held.Length;

    /// <summary>A holding by its index.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    public Holding this[int index] => _held[index];

    /// <summary>The holding of an asset; null when the account does not hold it.</summary>
    /// <param name="asset">The asset.</param>
    public Holding? this[Asset asset]
    {
        get
        {
            foreach (var held in _held)
            {
                if (held.Asset == asset) return held;
            }

            return null;
        }
    }

    /// <summary>Enumerates the holdings in order.</summary>
    public IEnumerator<Holding> GetEnumerator() => _held.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The assets, separated by commas; <c>nothing</c> when empty.</summary>
    public override string ToString() => Count == 0 ? "nothing" : string.Join(", ", _held.Select(held => held.Asset.Name));
}
