namespace Rota;

/// <summary>An asset at several closes, oldest first: see <see cref="IPriceScore.Fill"/>.</summary>
public readonly ref struct AssetRows
{
    private readonly PricePanel _panel;
    private readonly int _column;
    private readonly ReadOnlySpan<int> _rows;
    private readonly int _dividendLag;
    private readonly double[]? _closes; // where the asset's days are the panel's rows, all daily, and closes are final at once

    internal AssetRows(PricePanel panel, int column, ReadOnlySpan<int> rows, int dividendLag)
    {
        (_panel, _column, _dividendLag) = (panel, column, dividendLag);
        _rows = rows;
        if (dividendLag == 0 && panel.DailyRow == 0 && panel.Own(column) is null) _closes = panel.Column(column);
    }

    /// <summary>The number of closes.</summary>
    public int Count => _rows.Length;

    /// <summary>The asset at one of the closes.</summary>
    /// <param name="i">The close, 0 for the oldest.</param>
    public AssetView this[int i] => new MarketView(_panel, _rows[i], Timeline.Nowhere, _dividendLag).At(_column);

    /// <summary>The closes of a lookback up to one of the closes, as <see cref="AssetView.Closes"/>; empty while unknown.</summary>
    /// <param name="i">The last close, 0 for the oldest.</param>
    /// <param name="lookback">The length.</param>
    public ReadOnlySpan<double> Closes(int i, Lookback lookback)
    {
        if (_closes is null) return this[i].Closes(lookback);
        var first = lookback.BaseRow(_panel.Timeline, _rows[i]) + 1;
        return first < 0 || first > _rows[i] || double.IsNaN(_closes[first]) ? [] : _closes.AsSpan(first, _rows[i] - first + 1);
    }
}
