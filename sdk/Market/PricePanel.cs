namespace Rota;

/// <summary>
/// Prices of several assets on common days: a row a day, a column an asset. A close is NaN before the asset's first price and
/// known on every row after it. Where an asset has monthly prices only, up to some day, the rows before it are month ends. Immutable.
/// </summary>
public sealed class PricePanel
{
    // A row before every other.
    internal const int Nowhere = -2;

    // Where a lookback ends that counts days which the panel does not have.
    internal const int NotDaily = -3;

    private readonly DateOnly[] _dates;
    private readonly double[][] _closes;
    private readonly double[][] _opens;
    private readonly double[][] _unadjusted;
    private readonly Dictionary<Asset, int> _columns = [];
    private readonly int[]?[] _monthDays = new int[TradingMonth.Days + 1][]; // by number, then as month ends; made when asked for
    private readonly int[] _monthEnds; // by calendar month since the first row's, the last row on or before its end

    /// <summary>Takes over the columns; do not change the arrays afterwards.</summary>
    /// <param name="dates">The days of the rows, strictly rising, at least one.</param>
    /// <param name="assets">The assets of the columns, each once.</param>
    /// <param name="closes">A column of closes for each asset, one a row: NaN before the first price, then finite and above 0.</param>
    /// <param name="opens">A column of opens for each asset, NaN where unknown, an empty column where there are none.</param>
    /// <param name="realFrom">For each asset the first day really traded; null when all of it is simulated.</param>
    /// <param name="unadjusted">A column of closes not adjusted for distributions for each asset, known where the close is, an empty column
    /// where the feed has none; null when it has none of any.</param>
    /// <param name="dailyRow">The first row from which there is one for every day; 0 to as many as there are rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The first daily row is no row of the panel, nor the one after the last.</exception>
    /// <exception cref="ArgumentException">A length differs, a day does not rise, an asset comes twice, or a close is unknown
    /// after the first.</exception>
    public PricePanel(
        DateOnly[] dates, IReadOnlyList<Asset> assets, double[][] closes, double[][] opens, IReadOnlyList<DateOnly?> realFrom,
        double[][]? unadjusted = null, int dailyRow = 0)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(assets);
        ArgumentNullException.ThrowIfNull(closes);
        ArgumentNullException.ThrowIfNull(opens);
        ArgumentNullException.ThrowIfNull(realFrom);
        if (dates.Length == 0) throw new ArgumentException("A panel has at least one row.", nameof(dates));
        unadjusted ??= [.. assets.Select(_ => Array.Empty<double>())];
        if (closes.Length != assets.Count || opens.Length != assets.Count || realFrom.Count != assets.Count || unadjusted.Length != assets.Count)
            throw new ArgumentException($"A panel of {assets.Count} assets has as many columns.", nameof(closes));
        for (var row = 1; row < dates.Length; row++)
        {
            if (dates[row] <= dates[row - 1])
                throw new ArgumentException($"Row {row}: {dates[row]:O} does not come after {dates[row - 1]:O}.", nameof(dates));
        }

        if (dailyRow < 0 || dailyRow > dates.Length)
            throw new ArgumentOutOfRangeException(nameof(dailyRow), dailyRow, $"The first daily row is one of 0 to {dates.Length}.");
        DailyRow = dailyRow;
        (_dates, _closes, _opens, _unadjusted) = (dates, closes, opens, unadjusted);
        Assets = assets;
        RealFrom = realFrom;
        for (var column = 0; column < assets.Count; column++)
        {
            if (!_columns.TryAdd(assets[column], column))
                throw new ArgumentException($"{assets[column]} comes twice.", nameof(assets));
            RequireColumn(column, closes[column], "close");
            if (unadjusted[column].Length > 0) RequireColumn(column, unadjusted[column], "unadjusted close");
        }

        _monthEnds = MonthEnds(dates);
    }

    /// <summary>The assets, in the order of the columns.</summary>
    public IReadOnlyList<Asset> Assets { get; }

    /// <summary>For each asset the first day really traded; null when all of it is simulated.</summary>
    public IReadOnlyList<DateOnly?> RealFrom { get; }

    /// <summary>How many days there are.</summary>
    public int RowCount => _dates.Length;

    /// <summary>
    /// The first row from which there is one for every day; those before it are month ends. 0 where all are days, <see cref="RowCount"/> where
    /// none is.
    /// </summary>
    public int DailyRow { get; }

    /// <summary>The days, strictly rising.</summary>
    public ReadOnlySpan<DateOnly> Dates => _dates;

    /// <summary>An asset's closes, one a row, NaN before its first price.</summary>
    /// <param name="asset">An asset of the panel.</param>
    /// <exception cref="ArgumentException">The panel does not have the asset.</exception>
    public ReadOnlySpan<double> Closes(Asset asset) => _closes[ColumnOf(asset)];

    /// <summary>An asset's opens, adjusted like its closes, one a row; NaN where unknown; empty when the feed has none.</summary>
    /// <param name="asset">An asset of the panel.</param>
    /// <exception cref="ArgumentException">The panel does not have the asset.</exception>
    public ReadOnlySpan<double> Opens(Asset asset) => _opens[ColumnOf(asset)];

    /// <summary>An asset's closes not adjusted for distributions, one a row, known where its close is; empty when the feed has none.</summary>
    /// <param name="asset">An asset of the panel.</param>
    /// <exception cref="ArgumentException">The panel does not have the asset.</exception>
    public ReadOnlySpan<double> UnadjustedCloses(Asset asset) => _unadjusted[ColumnOf(asset)];

    /// <summary>What was known at the close of a row.</summary>
    /// <param name="row">0 to <see cref="RowCount"/> − 1.</param>
    /// <param name="dividendLagDays">So many rows after its ex-date a distribution is known: <see cref="Conventions.DividendLagDays"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or the lag is below 0.</exception>
    public MarketView At(int row, int dividendLagDays = 0)
    {
        if ((uint)row >= (uint)_dates.Length)
            throw new ArgumentOutOfRangeException(nameof(row), row, $"The panel has rows 0 to {_dates.Length - 1}.");
        ArgumentOutOfRangeException.ThrowIfNegative(dividendLagDays);
        return new MarketView(this, row, historyStart: Nowhere, dividendLagDays);
    }

    /// <summary>
    /// A hash of all that is in it, by which two runs tell whether they stood on the same prices: SHA-256, hexadecimal, over the days, then for
    /// each asset its name, closes, opens, unadjusted closes and the first day really traded. The same on every machine.
    /// </summary>
    public string Hash() => PanelHash.Of(this);

    internal ReadOnlyMemory<DateOnly> Days => _dates;

    internal int ColumnOf(Asset asset) => _columns.TryGetValue(asset, out var column)
        ? column
        : throw new ArgumentException($"The panel has no {asset}; it has {string.Join(' ', Assets)}. " +
                                      "A score or guard names the assets it needs in Needs.", nameof(asset));

    internal double[] Column(int column) => _closes[column];

    internal double[] OpenColumn(int column) => _opens[column];

    internal double[] UnadjustedColumn(int column) => _unadjusted[column];

    // The last row of the month that lies so many months before the row's own, or nowhere.
    internal int MonthEndRow(int row, int monthsBefore)
    {
        if (monthsBefore == 0) return row;
        var month = Month(_dates[row]) - Month(_dates[0]) - monthsBefore;
        return month < 0 ? Nowhere : _monthEnds[month];
    }

    // The row of a normalized trading day of the month that lies so many months before the row's own, or nowhere. A month without such a
    // row gives its last; the panel's first month none, as what lies before the panel is not known.
    internal int MonthDayRow(int row, int monthsBefore, int number)
    {
        if (monthsBefore == 0) return row;
        var month = Month(_dates[row]) - Month(_dates[0]) - monthsBefore;
        if (month <= 0) return Nowhere;
        var rows = _monthDays[number] ??= MonthDays(number);
        return rows[month];
    }

    // The last row on or before the same day so many calendar months earlier, or nowhere.
    internal int RowMonthsBefore(int row, int months)
    {
        if (months == 0) return row;
        if (months > Month(_dates[row]) - Month(_dates[0])) return Nowhere;
        var found = Array.BinarySearch(_dates, 0, row, _dates[row].AddMonths(-months));
        if (found < 0) found = ~found - 1;
        return found < 0 ? Nowhere : found;
    }

    private void RequireColumn(int column, double[] closes, string what)
    {
        if (closes.Length != _dates.Length || (_opens[column].Length != 0 && _opens[column].Length != _dates.Length))
            throw new ArgumentException($"{Assets[column]}: a column has {_dates.Length} rows.", nameof(column));
        var known = false;
        for (var row = 0; row < closes.Length; row++)
        {
            if (!known && double.IsNaN(closes[row]) && double.IsNaN(_closes[column][row])) continue;
            if (!double.IsFinite(closes[row]) || closes[row] <= 0)
                throw new ArgumentException($"{Assets[column]}: the {what} of {_dates[row]:O} is {closes[row]}.", nameof(column));
            if (!known && double.IsNaN(_closes[column][row]))
                throw new ArgumentException($"{Assets[column]}: the {what} of {_dates[row]:O} is known and the close is not.", nameof(column));
            known = true;
        }
    }

    private static int[] MonthEnds(DateOnly[] dates)
    {
        var first = Month(dates[0]);
        var ends = new int[Month(dates[^1]) - first + 1];
        for (int row = 0, month = 0; month < ends.Length; month++)
        {
            while (row < dates.Length && Month(dates[row]) <= first + month) row++;
            ends[month] = row - 1;
        }

        return ends;
    }

    private int[] MonthDays(int number)
    {
        var rows = new int[_monthEnds.Length];
        for (var month = 1; month < rows.Length; month++)
        {
            var row = _monthEnds[month - 1] + 1;
            while (row < _monthEnds[month] && TradingMonth.NormalizedDay(_dates[row]) < number) row++;
            rows[month] = Math.Min(row, _monthEnds[month]);
        }

        return rows;
    }

    private static int Month(DateOnly day) => day.Year * 12 + day.Month;
}
