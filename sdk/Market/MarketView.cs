namespace Rota;

/// <summary>
/// The market as it was known at one close. A score, guard or weighter cannot reach anything later from it.
/// </summary>
/// <keywords>all assets, own rule</keywords>
/// <example>
/// <code>
/// Decide(["SPY", "IEF"], market =&gt; (market["SPY"].Return(12.MonthEnds) - market["IEF"].Return(12.MonthEnds)) switch
/// {
///     &gt; 0 =&gt; Weights.Of(("SPY", 1)),
///     &lt;= 0 =&gt; Weights.Of(("IEF", 1)),
///     _ =&gt; null,
/// })
/// </code>
/// </example>
public readonly struct MarketView
{
    private readonly PricePanel _panel;
    private readonly int _row;
    private readonly int _historyStart;
    private readonly int _dividendLag;
    private readonly AccountState? _account;

    internal MarketView(PricePanel panel, int row, int historyStart, int dividendLag = 0, AccountState? account = null) =>
        (_panel, _row, _historyStart, _dividendLag, _account) = (panel, row, historyStart, dividendLag, account);

    /// <summary>The day of the close.</summary>
    public DateOnly Date => _panel.Dates[_row];

    /// <summary>The assets, in the order of the panel.</summary>
    public IReadOnlyList<Asset> Assets => _panel.Assets;

    /// <summary>
    /// What the strategy's account holds at this close, before the day's own trades. In a portfolio of strategies, this is the account of
    /// the part that decides. Empty without an account, as in a plugin's tests.
    /// </summary>
    public Holdings Holdings => _account?.HoldingsIn(this) ?? Holdings.None;

    /// <summary>
    /// The value of the strategy's account at this close, in money, before the day's own trades: the run's capital before its first purchase. A
    /// part that has not joined its portfolio yet has an account that began with 1. NaN without an account.
    /// </summary>
    public double Equity => _account?.Equity ?? double.NaN;

    /// <summary>One asset, up to this close.</summary>
    /// <param name="asset">The asset.</param>
    /// <exception cref="ArgumentException">The asset is not among the strategy's needs.</exception>
    public AssetView this[Asset asset] => new(this, _panel.ColumnOf(asset));

    /// <summary>
    /// Daily returns of several assets on common days, on which all of them have a price: close / close on the previous common day − 1.
    /// A lookback of days counts common days. Where all assets trade on the days of the panel these are the same as
    /// <see cref="AssetView.DailyReturns"/> of each.
    /// </summary>
    /// <keywords>covariance, correlation, volatility</keywords>
    /// <param name="assets">At least one asset.</param>
    /// <param name="lookback">How far back.</param>
    /// <returns>For each asset its returns, oldest first; <b>empty when any of them is unknown</b>.</returns>
    /// <exception cref="ArgumentException">An asset is not among the strategy's needs.</exception>
    /// <exception cref="InputException">An asset has no daily prices.</exception>
    public double[][] DailyReturns(IReadOnlyList<Asset> assets, Lookback lookback)
    {
        ArgumentNullException.ThrowIfNull(assets);
        return CommonDays.Returns(this, assets, lookback);
    }

    internal PricePanel Panel => _panel;

    internal int Row => _row;

    // A parity profile may limit the history to a row; a longer lookback then starts there.
    internal int HistoryStart => _historyStart;

    // A distribution is known this many rows after its ex-date, and closes are adjusted only for known ones.
    internal int DividendLag => _dividendLag;

    internal AssetView At(int column) => new(this, column);

    // For scores that are the same for every asset.
    internal AssetView WithoutAsset => new(this, AssetView.None);
}
