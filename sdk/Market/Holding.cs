namespace Rota;

/// <summary>
/// One asset that the account holds at a close, before the day's own trades. The entry is when the account last began to hold it; later
/// purchases do not move it. Prices are adjusted like closes, so gains include distributions. A part of a portfolio enters as if it had run
/// alone before, so the entry can precede the portfolio's first day.
/// </summary>
/// <keywords>position, entry, entry price, days held, gain, stop</keywords>
/// <example><code>Score(asset =&gt; asset.Holding is { } held ? held.Gain : 0)</code></example>
public sealed class Holding
{
    private readonly MarketView _market;
    private readonly int _column;
    private readonly int _entryRow;

    internal Holding(MarketView market, int column, double weight, int entryRow, double entryPrice)
    {
        (_market, _column, _entryRow, Weight) = (market, column, entryRow, weight);
        EntryPrice = entryPrice * (market.DividendLag == 0 ? 1 : CloseAt(entryRow) / market.Panel.Column(column)[entryRow]);
    }

    /// <summary>The asset.</summary>
    public Asset Asset => _market.Panel.Assets[_column];

    /// <summary>Its share of the equity at this close; above 1 in an account that borrows.</summary>
    public double Weight { get; }

    /// <summary>The day on which it was bought.</summary>
    public DateOnly EntryDate => _market.Panel.Dates[_entryRow];

    /// <summary>The price at which it was bought: a close, or an open where the run fills at opens.</summary>
    public double EntryPrice { get; }

    /// <summary>Trading days since the entry: 1 on the day after it.</summary>
    public int DaysHeld => _market.Row - _entryRow;

    /// <summary>The highest price since the entry: max(entry price, closes since).</summary>
    public double High
    {
        get
        {
            var high = EntryPrice;
            for (var row = _entryRow; row <= _market.Row; row++) high = Math.Max(high, CloseAt(row));
            return high;
        }
    }

    /// <summary>The total return since the entry: close / entry price − 1.</summary>
    public double Gain => Close / EntryPrice - 1;

    /// <summary>The loss from the highest price since the entry, 0 or below: close / high − 1.</summary>
    public double FromHigh => Close / High - 1;

    internal double Close => CloseAt(_market.Row);

    // Whether the entry is on or before the base row of a lookback.
    internal bool IsOlderThan(Lookback lookback) => lookback.BaseRow(_market.Panel.Timeline, _market.Row) >= _entryRow;

    private double CloseAt(int row)
    {
        var closes = _market.Panel.Column(_column);
        return _market.DividendLag == 0
            ? closes[row]
            : KnownCloses.At(closes, _market.Panel.UnadjustedColumn(_column), _market.Row, _market.DividendLag, row);
    }
}
