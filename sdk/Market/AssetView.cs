namespace Rota;

/// <summary>
/// One asset as it was known at one close. Where the conventions let distributions be known some days late
/// (<see cref="Conventions.DividendLagDays"/>), every close here is adjusted for those alone that were known: on the scale of the panel, so
/// that ratios of closes are what was known of the total return; a score that is not a ratio sees the scale.
/// </summary>
public readonly struct AssetView
{
    private readonly MarketView _market;
    private readonly int _column;

    internal AssetView(MarketView market, int column) => (_market, _column) = (market, column);

    /// <summary>The asset.</summary>
    public Asset Asset => _market.Panel.Assets[_column];

    /// <summary>The day of the close.</summary>
    public DateOnly Date => _market.Date;

    /// <summary>The market of the same close, for scores that compare with other assets.</summary>
    public MarketView Market => _market;

    /// <summary>The adjusted close, NaN before the asset's first price.</summary>
    public double Close => CloseAt(_market.Row);

    /// <summary>
    /// Every daily close since the asset's first, oldest first, the last one today's; empty before the first, and where the panel's
    /// rows are month ends.
    /// </summary>
    public ReadOnlySpan<double> History
    {
        get
        {
            var closes = _market.Panel.Column(_column).AsSpan(0, _market.Row + 1);
            var first = Math.Min(Math.Max(_market.HistoryStart, _market.Panel.DailyRow), closes.Length);
            while (first < closes.Length && double.IsNaN(closes[first])) first++;
            return _market.DividendLag == 0 || first == closes.Length ? closes[first..] : KnownCloses.From(_market, _column, first);
        }
    }

    /// <summary>
    /// The closes over a lookback: rows (b, t], the last one today's, the base row b left out; where all of these are month ends, the
    /// closes of month ends.
    /// </summary>
    /// <param name="lookback">How far back.</param>
    /// <returns>Closes, oldest first; <b>empty when any of them is not known</b>, or days and month ends would be mixed.</returns>
    public ReadOnlySpan<double> Closes(Lookback lookback) => Slice(BaseRow(lookback), 1);

    /// <summary>The closes over a lookback with the base in front: rows [b, t], one more than <see cref="Closes"/>.</summary>
    /// <param name="lookback">How far back.</param>
    /// <returns>Closes, oldest first; <b>empty when any of them is not known</b>, or days and month ends would be mixed.</returns>
    public ReadOnlySpan<double> Path(Lookback lookback) => Slice(BaseRow(lookback), 0);

    /// <summary>
    /// One close a month over a lookback of whole months: today's, and those on the base rows of each shorter lookback. <c>10.MonthEnds</c>
    /// gives ten, the last nine month ends and today.
    /// </summary>
    /// <param name="lookback">A whole number of month ends, month days or calendar months.</param>
    /// <returns>Closes, oldest first; <b>empty when any of them is not known</b>.</returns>
    /// <exception cref="ArgumentException">The lookback counts days, or no whole number.</exception>
    public double[] Monthly(Lookback lookback)
    {
        if (lookback.Unit is LookbackUnit.Days or LookbackUnit.MonthsOf || lookback.Count != Math.Floor(lookback.Count))
            throw new ArgumentException($"One close a month is taken over whole months, as 10.MonthEnds; {lookback} is none.", nameof(lookback));
        var closes = new double[(int)lookback.Count];
        closes[^1] = Close;
        for (var months = 1; months < closes.Length; months++)
        {
            var close = CloseAt(BaseRow(lookback.Of(months)));
            if (double.IsNaN(close)) return [];
            closes[^(months + 1)] = close;
        }

        return double.IsNaN(closes[^1]) ? [] : closes;
    }

    /// <summary>The total return over a lookback: close(t) / close(b) − 1; NaN when the base close is not known.</summary>
    /// <param name="lookback">How far back.</param>
    public double Return(Lookback lookback) => Close / CloseAt(BaseRow(lookback)) - 1;

    /// <summary>Daily returns over a lookback: rows b + 1 to t, each close / the close before − 1.</summary>
    /// <param name="lookback">How far back.</param>
    /// <returns>Returns, oldest first; <b>empty when any of them is not known</b>, as where the panel's rows are month ends.</returns>
    public double[] DailyReturns(Lookback lookback)
    {
        var path = Path(lookback);
        if (path.IsEmpty || _market.Row < _market.Panel.DailyRow) return [];
        var returns = new double[path.Length - 1];
        for (var i = 0; i < returns.Length; i++) returns[i] = path[i + 1] / path[i] - 1;
        return returns;
    }

    private int BaseRow(Lookback lookback)
    {
        var row = lookback.BaseRow(_market.Panel, _market.Row);
        return row == PricePanel.NotDaily ? PricePanel.Nowhere : Math.Max(row, _market.HistoryStart);
    }

    private double CloseAt(int row) =>
        row < 0 || row > _market.Row ? double.NaN
        : _market.DividendLag == 0 ? _market.Panel.Column(_column)[row]
        : KnownCloses.At(_market, _column, row);

    private ReadOnlySpan<double> Slice(int start, int leftOut)
    {
        var first = start + leftOut;
        if (first < 0 || first > _market.Row) return [];
        if (start < _market.Panel.DailyRow && _market.Row >= _market.Panel.DailyRow && _market.Panel.DailyRow > 0) return [];
        var closes = _market.Panel.Column(_column);
        if (double.IsNaN(closes[first])) return [];
        return _market.DividendLag == 0 ? closes.AsSpan(first, _market.Row - first + 1) : KnownCloses.From(_market, _column, first);
    }
}
