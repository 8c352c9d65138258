using System.Numerics;

namespace Rota;

/// <summary>
/// One asset as it was known at one close. Its closes are those of its own trading days: on a day on which it does not trade, the latest close is
/// of an earlier day. Under conventions with a dividend lag (<see cref="Conventions.DividendLagDays"/>), closes are adjusted only for the
/// distributions known at this close. They are on the scale of the panel, so ratios of closes are total returns as known then, but a score
/// that is not a ratio depends on that scale.
/// </summary>
/// <keywords>price, closes, own formula</keywords>
/// <example>
/// <code>
/// Score(asset =&gt; Math.Max(asset.Return(3.MonthEnds), asset.Return(12.MonthEnds)))
/// </code>
/// </example>
public readonly struct AssetView
{
    private readonly MarketView _market;
    private readonly int _column;

    // The column of a view without an asset, which only a score of the whole market can read.
    internal const int None = -1;

    internal AssetView(MarketView market, int column) => (_market, _column) = (market, column);

    /// <summary>The asset.</summary>
    public Asset Asset => _market.Panel.Assets[Column];

    /// <summary>The day of the close.</summary>
    public DateOnly Date => _market.Date;

    /// <summary>The frequency of the asset's prices, used to annualise its returns; once its prices are daily, the frequency of those.</summary>
    public Frequency Frequency => Past.Days.Frequency;

    /// <summary>The market of the same close, for scores that compare with other assets.</summary>
    public MarketView Market => _market;

    /// <summary>The asset in the strategy's account at this close, before the day's own trades; null when not held.</summary>
    public Holding? Holding => _market.Holdings[Asset];

    /// <summary>Whether the asset's prices have ended: it has left the universe and cannot be held. Its closes are NaN.</summary>
    public bool HasEnded => _market.Panel.EndRow(Column) is > 0 and var end && end <= _market.Row;

    /// <summary>The adjusted close, NaN before the asset's first price and once it has ended.</summary>
    /// <keywords>price, last price</keywords>
    public double Close
    {
        get
        {
            var past = Past;
            return past.CloseAt(past.Last);
        }
    }

    /// <summary>
    /// All daily closes up to this one, oldest first; empty before the asset's first price and while its prices are monthly.
    /// </summary>
    /// <keywords>prices, all closes, high-water mark, drawdown, trailing stop</keywords>
    /// <example>
    /// <code>
    /// Score(asset =&gt;
    /// {
    ///     if (asset.History.IsEmpty) return double.NaN;
    ///     var high = 0.0;
    ///     foreach (var close in asset.History) high = Math.Max(high, close);
    ///     return asset.Close / high - 1;
    /// })
    /// </code>
    /// </example>
    /// <exception cref="InputException">The asset has no daily prices.</exception>
    public ReadOnlySpan<double> History
    {
        get
        {
            var past = Past;
            if (past.HasNoDays) throw past.NeedsDays("a history of daily closes");
            var first = past.FirstDaily;
            while (first <= past.Last && double.IsNaN(past.CloseAt(first))) first++;
            return past.From(first);
        }
    }

    /// <summary>
    /// The closes over a lookback: rows (b, t], oldest first, without the base row b; where all of these are month ends, the closes of month
    /// ends.
    /// </summary>
    /// <keywords>prices, drawdown, trailing stop</keywords>
    /// <example>
    /// <code>
    /// Score(asset =&gt;
    /// {
    ///     var high = 0.0;
    ///     foreach (var close in asset.Closes(250.Days)) high = Math.Max(high, close);
    ///     return high &gt; 0 ? asset.Close / high - 1 : double.NaN;
    /// })
    /// </code>
    /// </example>
    /// <param name="lookback">How far back.</param>
    /// <returns>Closes, oldest first; <b>empty when any of them is unknown</b>, or when the window would mix days and month ends.</returns>
    /// <exception cref="InputException">The asset's prices are too sparse for the lookback: see <see cref="Lookback"/>.</exception>
    public ReadOnlySpan<double> Closes(Lookback lookback) => Slice(lookback, 1);

    /// <summary>The closes over a lookback including the base row: rows [b, t], one more than <see cref="Closes"/>.</summary>
    /// <keywords>prices, start price</keywords>
    /// <example>
    /// <code>
    /// Score(asset =&gt; asset.Path(63.Days) is [var before, .., var last] ? last / before - 1 : double.NaN)
    /// </code>
    /// </example>
    /// <param name="lookback">How far back.</param>
    /// <returns>Closes, oldest first; <b>empty when any of them is unknown</b>, or when the window would mix days and month ends.</returns>
    public ReadOnlySpan<double> Path(Lookback lookback) => Slice(lookback, 0);

    /// <summary>
    /// One close per month over a lookback of whole months: today's, and those on the base rows of each shorter lookback. <c>10.MonthEnds</c>
    /// returns ten: the last nine month ends and today.
    /// </summary>
    /// <keywords>month ends, monthly closes</keywords>
    /// <example>
    /// <code>
    /// Score(asset =&gt; asset.Monthly(10.MonthEnds) is [_, ..] closes ? asset.Close / closes.Average() : double.NaN)
    /// </code>
    /// </example>
    /// <param name="lookback">A whole number of month ends, month days or calendar months.</param>
    /// <returns>Closes, oldest first; <b>empty when any of them is unknown</b>.</returns>
    /// <exception cref="ArgumentException">The lookback counts days, or is not a whole number.</exception>
    public double[] Monthly(Lookback lookback)
    {
        if (lookback.Unit is LookbackUnit.Days or LookbackUnit.MonthsOf || lookback.Count != Math.Floor(lookback.Count))
            throw new ArgumentException($"Monthly closes need a lookback of whole months such as 10.MonthEnds; {lookback} is not.", nameof(lookback));
        var past = Past;
        var closes = new double[(int)lookback.Count];
        closes[^1] = past.CloseAt(past.Last);
        for (var months = 1; months < closes.Length; months++)
        {
            var close = past.CloseAt(past.BaseRow(lookback.Of(months)));
            if (double.IsNaN(close)) return [];
            closes[^(months + 1)] = close;
        }

        return double.IsNaN(closes[^1]) ? [] : closes;
    }

    /// <summary>The total return over a lookback: close(t) / close(b) − 1; NaN when the base close is unknown.</summary>
    /// <keywords>momentum, rate of change</keywords>
    /// <example><code>Score(asset =&gt; 1 + asset.Return(200.Days))</code></example>
    /// <param name="lookback">How far back.</param>
    /// <exception cref="InputException">The asset's prices are too sparse for the lookback: see <see cref="Lookback"/>.</exception>
    public double Return(Lookback lookback)
    {
        var past = Past;
        return past.CloseAt(past.Last) / past.CloseAt(past.BaseRow(lookback)) - 1;
    }

    /// <summary>
    /// Daily returns over a lookback: rows b + 1 to t, each close / the close before − 1, on the asset's own trading days. For returns of several
    /// assets on the same days see <see cref="MarketView.DailyReturns"/>.
    /// </summary>
    /// <keywords>volatility, daily changes</keywords>
    /// <example><code>Score(asset =&gt; asset.DailyReturns(21.Days) is [_, ..] returns ? -returns.Min() : double.NaN)</code></example>
    /// <param name="lookback">How far back.</param>
    /// <returns>Returns, oldest first; <b>empty when any of them is unknown</b>, for example while the asset's prices are monthly.</returns>
    /// <exception cref="InputException">The asset has no daily prices.</exception>
    public double[] DailyReturns(Lookback lookback)
    {
        var past = Past;
        if (past.HasNoDays) throw past.NeedsDays("daily returns");
        var path = Path(lookback);
        return path.IsEmpty || past.Last < past.Days.DailyRow ? [] : Returns(path);
    }

    internal bool HasAsset => _column != None;

    internal AssetPast Past => new(_market, Column);

    private int Column => _column != None ? _column : throw new NoAssetException();

    internal static double[] Returns(ReadOnlySpan<double> path)
    {
        var returns = new double[path.Length - 1];
        var i = 0;
        for (; i + Vector<double>.Count <= returns.Length; i += Vector<double>.Count)
            (new Vector<double>(path[(i + 1)..]) / new Vector<double>(path[i..]) - Vector<double>.One).CopyTo(returns, i);
        for (; i < returns.Length; i++) returns[i] = path[i + 1] / path[i] - 1;
        return returns;
    }

    private ReadOnlySpan<double> Slice(Lookback lookback, int leftOut)
    {
        var past = Past;
        var start = past.BaseRow(lookback);
        return past.Mixes(start) ? [] : past.From(start + leftOut);
    }
}
