namespace Rota;

// One asset's prices up to a close, on its own days, which can differ from the panel's rows.
internal readonly struct AssetPast
{
    private readonly double[] _closes;
    private readonly double[] _unadjusted;
    private readonly int _start; // a parity profile may bound the history at a row: a longer lookback then starts there
    private readonly int _lag; // a distribution is known so many rows after it went ex, and closes are adjusted for those that are known

    public AssetPast(MarketView market, int column)
    {
        var panel = market.Panel;
        (Asset, _lag, _start) = (panel.Assets[column], panel.Assets[column].RateName is null ? market.DividendLag : 0, market.HistoryStart);
        if (panel.Own(column) is { } own)
        {
            (Days, _closes, _unadjusted, Last) = (own.Timeline, own.Closes, own.Unadjusted, own.Latest[market.Row]);
            if (_start >= 0) _start = own.Latest[_start];
            return;
        }

        (Days, _closes, _unadjusted, Last) = (panel.Timeline, panel.Column(column), panel.UnadjustedColumn(column), market.Row);
    }

    public Asset Asset { get; }

    public Timeline Days { get; }

    // The row of the latest close; -1 before an asset's first.
    public int Last { get; }

    // The first row of the whole history.
    public int FirstDaily => Math.Min(Math.Max(_start, Days.DailyRow), Last + 1);

    // Whether the asset has no daily prices.
    public bool HasNoDays => Days.DailyRow == Days.Dates.Length;

    public int BaseRow(Lookback lookback)
    {
        if (HasNoDays && lookback.On(Days) is var meant && !meant.IsKnownOn(Days.Frequency)) throw NotKnownOn(meant.ToString());
        if (Last < 0) return Timeline.Nowhere;
        var row = lookback.BaseRow(Days, Last);
        return row == Timeline.NotDaily ? Timeline.Nowhere : Math.Max(row, _start);
    }

    public double CloseAt(int row)
    {
        if (row < 0 || row > Last) return double.NaN;
        if (_lag == 0) return _closes[row];
        RequireUnadjusted();
        return KnownCloses.At(_closes, _unadjusted, Last, _lag, row);
    }

    // From a row to the last; empty when the first is unknown.
    public ReadOnlySpan<double> From(int first)
    {
        if (first < 0 || first > Last || double.IsNaN(_closes[first])) return [];
        if (_lag == 0) return _closes.AsSpan(first, Last - first + 1);
        RequireUnadjusted();
        return KnownCloses.From(_closes, _unadjusted, Last, _lag, first);
    }

    // Whether rows from one on would mix months and days.
    public bool Mixes(int start) => start < Days.DailyRow && Last >= Days.DailyRow && Days.DailyRow > 0;

    public InputException NotKnownOn(string lookback) => NotKnown(lookback, Remedy(Days.Frequency));

    // No lookback on such prices has days.
    public InputException NeedsDays(string what) => NotKnown(what, "Use daily prices.");


    public static string Remedy(Frequency frequency) => frequency switch
    {
        Frequency.Weekly => "Use whole month ends or calendar months, or daily prices.",
        Frequency.Monthly => "Use whole month ends such as 3.MonthEnds, or daily prices.",
        _ => "Use whole quarters such as 3.MonthEnds or 12.MonthEnds, or daily prices.",
    };

    private InputException NotKnown(string what, string remedy) =>
        new(new Mistake($"{Asset} has {Days.Frequency.Adjective} prices, which do not allow {what}. {remedy}"));

    private void RequireUnadjusted()
    {
        if (_unadjusted.Length == 0) throw new InputException(new Mistake(KnownCloses.Missing(Asset)));
    }
}
