namespace Rota;

/// <summary>
/// Prices of several assets on common days: one row per day, one column per asset. A close is NaN before the asset's first price, known
/// on every row after it, and NaN again once the asset's prices have ended. If an asset has only monthly prices up to some day, the rows before
/// that day are month ends; with weekly or quarterly prices all rows are ends of weeks or quarters. An asset's lookbacks count its own days,
/// which can differ from the rows. Immutable.
/// </summary>
public sealed class PricePanel
{
    private readonly DateOnly[] _dates;
    private readonly double[][] _closes;
    private readonly double[][] _opens;
    private readonly double[][] _unadjusted;
    private readonly Dictionary<Asset, int> _columns = [];
    private readonly OwnPrices?[] _own;

    /// <summary>Wraps the columns; do not change the arrays afterwards.</summary>
    /// <param name="dates">The days of the rows, strictly ascending, at least one.</param>
    /// <param name="assets">The assets of the columns, each once.</param>
    /// <param name="closes">A column of closes for each asset, one per row: NaN before the first price, then finite and above 0.</param>
    /// <param name="opens">A column of opens for each asset, NaN where unknown; an empty column for an asset without opens.</param>
    /// <param name="realFrom">For each asset the first day that is really traded; null when all its prices are simulated.</param>
    /// <param name="unadjusted">A column of closes not adjusted for distributions for each asset, known where the close is; an empty
    /// column for an asset without them; null when no asset has them.</param>
    /// <param name="dailyRow">The first daily row: 0 to the number of rows.</param>
    /// <param name="frequency">The frequency of the rows: that of the daily rows, or without any, weekly, monthly or quarterly.</param>
    /// <exception cref="ArgumentOutOfRangeException">The first daily row is not a row of the panel, nor the one after the last.</exception>
    /// <exception cref="ArgumentException">Lengths differ, days are not ascending, an asset is given twice, a close after the
    /// first is unknown, or the frequency does not fit the first daily row.</exception>
    public PricePanel(
        DateOnly[] dates, IReadOnlyList<Asset> assets, double[][] closes, double[][] opens, IReadOnlyList<DateOnly?> realFrom,
        double[][]? unadjusted = null, int dailyRow = 0, Frequency? frequency = null)
        : this(dates, assets, closes, opens, realFrom, unadjusted, dailyRow, frequency, null)
    {
    }

    internal PricePanel(
        DateOnly[] dates, IReadOnlyList<Asset> assets, double[][] closes, double[][] opens, IReadOnlyList<DateOnly?> realFrom,
        double[][]? unadjusted, int dailyRow, Frequency? frequency, OwnPrices?[]? own)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(assets);
        ArgumentNullException.ThrowIfNull(closes);
        ArgumentNullException.ThrowIfNull(opens);
        ArgumentNullException.ThrowIfNull(realFrom);
        if (dates.Length == 0) throw new ArgumentException("Give at least one row.", nameof(dates));
        unadjusted ??= [.. assets.Select(_ => Array.Empty<double>())];
        if (closes.Length != assets.Count || opens.Length != assets.Count || realFrom.Count != assets.Count || unadjusted.Length != assets.Count)
            throw new ArgumentException($"Give one column for each of the {assets.Count} assets.", nameof(closes));
        for (var row = 1; row < dates.Length; row++)
        {
            if (dates[row] <= dates[row - 1])
                throw new ArgumentException($"Row {row}: {dates[row]:O} follows {dates[row - 1]:O}; sort the days in ascending order, each once.", nameof(dates));
        }

        if (dailyRow < 0 || dailyRow > dates.Length)
            throw new ArgumentOutOfRangeException(nameof(dailyRow), dailyRow, $"The first daily row must be 0 to {dates.Length}.");
        DailyRow = dailyRow;
        Frequency = frequency ?? (dailyRow == dates.Length ? Frequency.Monthly : Frequency.Daily);
        if (Frequency.CountsDays == (dailyRow == dates.Length))
            throw new ArgumentException($"Rows are {Frequency.Adjective}, which does not fit a first daily row {dailyRow} of {dates.Length}.", nameof(frequency));
        _own = own ?? new OwnPrices?[assets.Count];
        (_dates, _closes, _opens, _unadjusted) = (dates, closes, opens, unadjusted);
        Assets = assets;
        RealFrom = realFrom;
        for (var column = 0; column < assets.Count; column++)
        {
            if (!_columns.TryAdd(assets[column], column))
                throw new ArgumentException($"{assets[column]} is given twice; give each asset once.", nameof(assets));
            RequireColumn(column, closes[column], "close");
            if (unadjusted[column].Length > 0) RequireColumn(column, unadjusted[column], "unadjusted close");
        }

        Timeline = new Timeline(dates, dailyRow, Frequency);
    }

    private PricePanel(PricePanel other, Func<Timeline, Timeline> days)
    {
        (_dates, _closes, _opens, _unadjusted, _columns) = (other._dates, other._closes, other._opens, other._unadjusted, other._columns);
        (Assets, RealFrom, ProxySpans, DailyRow, Frequency) = (other.Assets, other.RealFrom, other.ProxySpans, other.DailyRow, other.Frequency);
        _own = [.. other._own.Select(own => own?.On(days))];
        Timeline = days(other.Timeline);
    }

    private PricePanel(PricePanel other, int copied)
    {
        (_dates, _columns, Timeline) = (other._dates, other._columns, other.Timeline);
        (Assets, RealFrom, ProxySpans, DailyRow, Frequency) = (other.Assets, other.RealFrom, other.ProxySpans, other.DailyRow, other.Frequency);
        (_opens, _own) = (other._opens, [.. other._own]);
        (_closes, _unadjusted) = ([.. other._closes], [.. other._unadjusted]);
        (_closes[copied], _unadjusted[copied]) = ([.. _closes[copied]], [.. _unadjusted[copied]]);
        _own[copied] = _own[copied]?.Copy();
    }

    /// <summary>The assets, in the order of the columns.</summary>
    public IReadOnlyList<Asset> Assets { get; }

    /// <summary>For each asset the first day from which no price is simulated; null when all its prices are.</summary>
    public IReadOnlyList<DateOnly?> RealFrom { get; }

    /// <summary>For each asset the days on which proxies replace it: <see cref="PriceSeries.ProxySpans"/>.</summary>
    /// <exception cref="ArgumentException">The number of lists differs from the number of assets.</exception>
    public IReadOnlyList<IReadOnlyList<ProxySpan>> ProxySpans
    {
        get => field ??= [.. Assets.Select(_ => Array.Empty<ProxySpan>())];
        init => field = value is { } spans && spans.Count == Assets.Count
            ? spans
            : throw new ArgumentException($"Give one list of proxy spans for each of the {Assets.Count} assets.", nameof(value));
    }

    /// <summary>The number of rows.</summary>
    public int RowCount => _dates.Length;

    /// <summary>
    /// The first daily row; the rows before it are month ends. 0 when all rows are daily, <see cref="RowCount"/> when none is.
    /// </summary>
    public int DailyRow { get; }

    /// <summary>The frequency of the rows from <see cref="DailyRow"/> on; when no row is daily, weekly, monthly or quarterly.</summary>
    public Frequency Frequency { get; }

    /// <summary>The days, strictly ascending.</summary>
    public ReadOnlySpan<DateOnly> Dates => _dates;

    /// <summary>
    /// Whether an asset has its own price for a row (its day, week, month or quarter): false before its first price, and where a close is
    /// carried forward because the asset does not trade.
    /// </summary>
    /// <param name="asset">An asset of the panel.</param>
    /// <param name="row">0 to <see cref="RowCount"/> − 1.</param>
    /// <exception cref="ArgumentException">The panel does not have the asset.</exception>
    public bool IsPriced(Asset asset, int row)
    {
        var column = ColumnOf(asset);
        return _own[column] is { } own ? own.IsPriced(row, _dates[row]) : !double.IsNaN(_closes[column][row]);
    }

    /// <summary>An asset's closes, one per row, NaN before its first price.</summary>
    /// <param name="asset">An asset of the panel.</param>
    /// <exception cref="ArgumentException">The panel does not have the asset.</exception>
    public ReadOnlySpan<double> Closes(Asset asset) => _closes[ColumnOf(asset)];

    /// <summary>An asset's opens, adjusted like its closes, one per row; NaN where unknown; empty when the feed has no opens.</summary>
    /// <param name="asset">An asset of the panel.</param>
    /// <exception cref="ArgumentException">The panel does not have the asset.</exception>
    public ReadOnlySpan<double> Opens(Asset asset) => _opens[ColumnOf(asset)];

    /// <summary>An asset's closes not adjusted for distributions, one per row, known where its close is; empty when the feed does not have them.</summary>
    /// <param name="asset">An asset of the panel.</param>
    /// <exception cref="ArgumentException">The panel does not have the asset.</exception>
    public ReadOnlySpan<double> UnadjustedCloses(Asset asset) => _unadjusted[ColumnOf(asset)];

    /// <summary>The kind of price that an asset has on a day: simulated before <see cref="RealFrom"/>, else extended on a proxy's days, else real.</summary>
    /// <param name="asset">An asset of the panel.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException">The panel does not have the asset.</exception>
    public PriceOrigin OriginOf(Asset asset, DateOnly day)
    {
        var column = ColumnOf(asset);
        return RealFrom[column] is not { } real || day < real ? PriceOrigin.Simulated
            : ProxySpans[column].Any(span => span.From <= day && day <= span.To) ? PriceOrigin.Extended
            : PriceOrigin.Real;
    }

    /// <summary>
    /// The same prices for a strategy that decides on another day of the month: every lookback of month ends goes back to that day, in scores,
    /// conditions, guards, weightings and formulas alike. <c>6.MonthEnds</c> then means <c>6.MonthDays(15)</c>. Other lookbacks stay as they
    /// are, and so do assets without daily prices.
    /// </summary>
    /// <param name="number">The normalized trading day: 1 for the first trading day of a month to 21 for the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in 1 to 21.</exception>
    /// <remarks>Source: AllocateSmartly, month-end indicators on other trading days; see <see cref="TradingMonth"/>.</remarks>
    public PricePanel WithMonthDay(int number) => number is >= 1 and <= TradingMonth.Days
        ? new(this, days => days.WithMonthDay(number))
        : throw new ArgumentOutOfRangeException(nameof(number), number, $"Use a normalized trading day from 1 to {TradingMonth.Days}.");

    /// <summary>
    /// The same prices with one kind of month: every lookback of months counts these, in scores, conditions, guards, weightings and formulas alike.
    /// With <c>1.MonthsOf(21)</c>, <c>6.MonthEnds</c> means <c>6.MonthsOf(21)</c>. Lookbacks of days stay as they are.
    /// </summary>
    /// <param name="month">One month of the kind: <c>1.MonthEnds</c>, <c>1.MonthsOf(22)</c>, <c>1.CalendarMonths</c>.</param>
    /// <exception cref="ArgumentException">The lookback counts days, or is not one month.</exception>
    public PricePanel WithMonths(Lookback month) => month.Unit != LookbackUnit.Days && month.Count == 1
        ? new(this, days => days.WithMonths(month))
        : throw new ArgumentException($"Use one month such as 1.MonthEnds; this is {month}.", nameof(month));

    // The same rows with columns of closes appended: rates, or funds of an account.
    internal PricePanel WithCloses(IReadOnlyList<PriceSeries> series, double[][] values) => new(
        _dates, [.. Assets, .. series.Select(one => one.Asset)], [.. _closes, .. values], [.. _opens, .. values.Select(_ => Array.Empty<double>())],
        [.. RealFrom, .. series.Select(one => one.RealFrom)], [.. _unadjusted, .. values.Select(_ => Array.Empty<double>())],
        DailyRow, Frequency, [.. _own, .. values.Select(_ => (OwnPrices?)null)])
    {
        ProxySpans = [.. ProxySpans, .. values.Select(_ => Array.Empty<ProxySpan>())],
    };

    /// <summary>The market as it was known at the close of a row.</summary>
    /// <param name="row">0 to <see cref="RowCount"/> − 1.</param>
    /// <param name="dividendLagDays">Rows after its ex-date until a distribution is known: <see cref="Conventions.DividendLagDays"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range, or the lag is below 0.</exception>
    public MarketView At(int row, int dividendLagDays = 0)
    {
        if ((uint)row >= (uint)_dates.Length)
            throw new ArgumentOutOfRangeException(nameof(row), row, $"Use a row from 0 to {_dates.Length - 1}.");
        ArgumentOutOfRangeException.ThrowIfNegative(dividendLagDays);
        return new MarketView(this, row, historyStart: Timeline.Nowhere, dividendLagDays);
    }

    /// <summary>
    /// A hash of the panel, to check whether two runs used the same prices: SHA-256, hexadecimal, over the days, then for each asset its
    /// name, closes, opens, unadjusted closes, the first day that is not simulated and the days of proxies. The same on every machine.
    /// </summary>
    public string Hash() => PanelHash.Of(this);

    // The days of the rows.
    internal Timeline Timeline { get; }

    internal ReadOnlyMemory<DateOnly> Days => _dates;

    // Refuses a lookback that the rows never allow: days of monthly prices.
    internal void RequireKnown(Lookback lookback, string word)
    {
        if (DailyRow < RowCount || lookback.IsKnownOn(Frequency)) return;
        throw new InputException(new Mistake(
            $"Prices are {Frequency.Adjective}, which does not allow the {lookback} of {word}(…). {AssetPast.Remedy(Frequency)}"));
    }

    // The same prices, with an asset's closes in arrays of their own.
    internal PricePanel WithCopyOf(int column) => new(this, column);

    // Null when an asset's days are the rows.
    internal OwnPrices? Own(int column) => _own[column];

    internal int ColumnOf(Asset asset) => _columns.TryGetValue(asset, out var column)
        ? column
        : throw new ArgumentException(
            $"{asset} is not among the strategy's assets {string.Join(", ", Assets)}. Name it: Score(asset => …, needs: [\"{asset}\"]). A plugin's " +
            "score, guard or weighting lists it in Needs.", nameof(asset));

    internal double[] Column(int column) => _closes[column];

    internal double[] OpenColumn(int column) => _opens[column];

    internal double[] UnadjustedColumn(int column) => _unadjusted[column];

    // The row after an asset's last close.
    internal int EndRow(int column) => _closes[column].AsSpan().LastIndexOfAnyExcept(double.NaN) + 1;

    private void RequireColumn(int column, double[] closes, string what)
    {
        if (closes.Length != _dates.Length || (_opens[column].Length != 0 && _opens[column].Length != _dates.Length))
            throw new ArgumentException($"{Assets[column]}: give {_dates.Length} rows per column.", nameof(column));
        var (known, end) = (false, EndRow(column));
        for (var row = 0; row < closes.Length; row++)
        {
            if ((!known || row >= end) && double.IsNaN(closes[row]) && double.IsNaN(_closes[column][row])) continue;
            if (!double.IsFinite(closes[row]) || (closes[row] <= 0 && Assets[column].RateName is null))
                throw new ArgumentException($"{Assets[column]}: the {what} of {_dates[row]:O} is {closes[row]}.", nameof(column));
            if (!known && double.IsNaN(_closes[column][row]))
                throw new ArgumentException($"{Assets[column]}: the {what} of {_dates[row]:O} is known but the close is not.", nameof(column));
            known = true;
        }
    }
}
