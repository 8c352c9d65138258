using System.Globalization;

namespace Rota.Engine;

/// <summary>
/// Aligns series on common days. Rows are the union of all days up to the earliest last day; a close is NaN before its asset's first
/// price and carried forward over missing days, for at most as many days as the conventions allow. As long as any series has monthly prices
/// only, rows are month ends: the last of the month's days on which a daily series has a price; likewise of weeks and quarters. Next to
/// exchange-traded funds, assets that trade on all seven days add no rows. Lookbacks of an asset always count its own days. An asset of an
/// <see cref="Rotation.AvailableOnly"/> universe may end before the rows do: it counts as ended on the first row that its last close is not
/// carried forward to, and is NaN from there on. Series of rates (<see cref="Asset.RateName"/>) neither add rows nor end them: a row has the
/// latest known value.
/// </summary>
public static class PanelBuilder
{
    /// <summary>Builds a panel.</summary>
    /// <param name="series">A series for each asset, in the order of the columns.</param>
    /// <param name="conventions">How far closes are carried forward, whether days before the common history are dropped, and whether ex-dates
    /// must be known.</param>
    /// <param name="range">The days of the run: later ones are not used; earlier ones are kept for lookbacks.</param>
    /// <param name="allocation">The allocation to run, which decides which assets may end before the rows do; without it none may.</param>
    /// <exception cref="InputException">The series have no day in common, end before the range begins, or have a gap that is too long; or
    /// ex-dates must be known and a series does not show them.</exception>
    public static BuiltPanel Build(
        IReadOnlyList<PriceSeries> series, Conventions conventions, DateRange range, Allocation? allocation = null)
    {
        PriceSeries[] rates = [.. series.Where(one => one.Asset.RateName is not null)];
        if (rates.Length > 0)
            return RateColumns.AddTo(Build([.. series.Where(one => one.Asset.RateName is null)], conventions, range, allocation), rates);
        var ending = EndingAssets.Of(allocation);
        bool[] mayEnd = [.. series.Select(one => ending.Contains(one.Asset))];
        var cut = series.Select(one => CountUpTo(one.Dates, range.To)).ToArray();
        RequireSomething(series, cut, range);
        if (conventions.DividendLagDays > 0) KnownDistributions.Require(series);

        var (lastBorn, firstEnded) = Ends(series, cut, mayEnd);
        var (from, to) = (series[lastBorn].Dates[0], series[firstEnded].Dates[cut[firstEnded] - 1]);
        if (from > to)
        {
            throw new InputException(new Mistake(
                $"No common history: {series[lastBorn].Asset} begins on {Text(from)}, after {series[firstEnded].Asset} ended on {Text(to)}. " +
                "Drop one of them, or give it a longer history."));
        }

        if (to < range.From)
        {
            throw new InputException(new Mistake(
                $"{series[firstEnded].Asset} ends on {Text(to)}, before {Text(range.From)}. Run an earlier range, or bring newer prices."));
        }

        var start = conventions.CommonHistoryOnly ? from : DateOnly.MinValue;
        var rows = PanelRows.Of(series, cut, mayEnd, start, to);
        RequireRows(rows, conventions, series[lastBorn], series[firstEnded]);
        var notes = new List<string>();
        var mistakes = new List<Mistake>();
        var columns = series.Select(
            (one, i) => new PanelColumn(one, rows, start, cut[i], mayEnd[i], conventions.CarryForwardDays, notes, mistakes)).ToArray();
        if (mistakes.Count > 0) throw new InputException(mistakes);

        var end = rows.Days[^1];
        var latest = series.Max(one => one.Dates[Math.Max(CountUpTo(one.Dates, range.To) - 1, 0)]);
        if (latest > end && rows.Frequency.PeriodOf(latest) > rows.Frequency.PeriodOf(end))
            notes.Add($"Ends on {Text(end)}, the last day of {series[firstEnded].Asset}; other prices go on to {Text(latest)}.");
        AddFrequency(series, rows, notes);
        notes.AddRange(FeedNotes.Of(series));
        notes.AddRange(series.Where(one => one.RealFrom > one.Dates[0]).Select(
            one => $"{one.Asset} is simulated before {Text(one.RealFrom!.Value)}: {one.Source}."));
        notes.AddRange(series.Where(one => one.ProxySpans.Count > 0).Select(
            one => $"{one.Asset} is extended to {Text(one.ProxySpans[^1].To)} by {string.Join(", then ", one.ProxySpans.Select(Text))}: {one.Source}."));

        var panel = new PricePanel(
            rows.Days, [.. series.Select(one => one.Asset)], [.. columns.Select(c => c.Closes)], [.. columns.Select(c => c.Opens)],
            [.. series.Select(one => one.RealFrom)], [.. columns.Select(c => c.Unadjusted)],
            rows.DailyRow, rows.Frequency, [.. columns.Select(c => c.Own)])
        {
            ProxySpans = [.. series.Select(one => one.ProxySpans)],
        };
        return new BuiltPanel(panel, notes);
    }

    private static void AddFrequency(IReadOnlyList<PriceSeries> series, PanelRows rows, List<string> notes)
    {
        var week = series.Where(one => one.Frequency == Frequency.AllDays).Select(one => one.Asset.Name).ToList();
        if (week.Count > 0 && rows.Frequency == Frequency.AllDays)
            notes.Add("Prices come on all seven days of the week: 365 returns a year.");
        else if (week.Count > 0)
            notes.Add($"{string.Join(", ", week)}: prices on all seven days of the week; decided and valued on the trading days of the other assets.");
        if (rows.Coarsest is not { } coarse || rows.DailyRow == 0) return;
        if (rows.DailyRow < rows.Days.Length)
        {
            notes.Add($"Month ends only before {Text(rows.Days[rows.DailyRow])}: {coarse.Asset} has at most one price a month before.");
            return;
        }

        var period = rows.Frequency.Noun;
        notes.Add($"{char.ToUpperInvariant(period[0])}{period[1..]} ends only: {coarse.Asset} has at most one price a {period}.");
    }

    private static void RequireRows(PanelRows rows, Conventions conventions, PriceSeries lastBorn, PriceSeries firstEnded)
    {
        if (rows.Days.Length == 0)
        {
            var what = rows.Frequency.Coarse.Noun;
            throw new InputException(new Mistake(
                $"No common {what}: {lastBorn.Asset} begins on {Text(lastBorn.Dates[0])}, {firstEnded.Asset} ends on " +
                $"{Text(firstEnded.Dates[^1])}, and prices are {what}ly. Drop one of them, or give it a longer history."));
        }

        if (rows.DailyRow > 0 && conventions.DividendLagDays > 0)
        {
            throw new InputException(new Mistake(
                $"{rows.Coarsest!.Asset} has {rows.Frequency.Coarse.Adjective} prices only up to " +
                $"{Text(rows.Days[rows.DailyRow - 1])}: the day on which a distribution became known is unknown. Use daily prices, or let " +
                "distributions be known at once.", rows.Coarsest.Source));
        }
    }

    private static void RequireSomething(IReadOnlyList<PriceSeries> series, int[] cut, DateRange range)
    {
        if (series.Count == 0) throw new ArgumentException("A panel has at least one series.", nameof(series));
        var mistakes = new List<Mistake>();
        for (var i = 0; i < cut.Length; i++)
        {
            if (cut[i] == 0)
                mistakes.Add(new Mistake($"{series[i].Asset} begins on {Text(series[i].Dates[0])}, after {Text(range.To)}. Run a later range."));
        }

        if (mistakes.Count > 0) throw new InputException(mistakes);
    }

    // The series that begins last, and the one with which the rows end: the first to end of those that may not end early, or the last of all.
    private static (int LastBorn, int FirstEnded) Ends(IReadOnlyList<PriceSeries> series, int[] cut, bool[] mayEnd)
    {
        var (lastBorn, firstEnded) = (0, 0);
        for (var i = 1; i < cut.Length; i++)
        {
            if (series[i].Dates[0] > series[lastBorn].Dates[0]) lastBorn = i;
            var isEarlier = series[i].Dates[cut[i] - 1] < series[firstEnded].Dates[cut[firstEnded] - 1];
            var isLater = series[i].Dates[cut[i] - 1] > series[firstEnded].Dates[cut[firstEnded] - 1];
            if (mayEnd[i] ? mayEnd[firstEnded] && isLater : mayEnd[firstEnded] || isEarlier) firstEnded = i;
        }

        return (lastBorn, firstEnded);
    }

    internal static int CountUpTo(ReadOnlySpan<DateOnly> dates, DateOnly last)
    {
        var found = dates.BinarySearch(last);
        return found >= 0 ? found + 1 : ~found;
    }

    private static string Text(ProxySpan span) => $"{span.Proxy} from {Text(span.From)}";

    internal static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
