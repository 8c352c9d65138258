namespace Rota;

// Daily returns of several assets from one day on which all of them have a price to the next.
internal static class CommonDays
{
    // Empty when any return is unknown.
    public static double[][] Returns(MarketView market, IReadOnlyList<Asset> assets, Lookback lookback)
    {
        foreach (var asset in assets)
        {
            if (market.Panel.Own(market.Panel.ColumnOf(asset)) is not null) return OnCommon(market, assets, lookback);
        }

        return OnRows(market, assets, lookback);
    }

    private static double[][] OnRows(MarketView market, IReadOnlyList<Asset> assets, Lookback lookback)
    {
        var returns = new double[assets.Count][];
        for (var i = 0; i < returns.Length; i++)
        {
            returns[i] = market[assets[i]].DailyReturns(lookback);
            if (returns[i].Length == 0) return [];
        }

        return returns;
    }

    private static double[][] OnCommon(MarketView market, IReadOnlyList<Asset> assets, Lookback lookback)
    {
        AssetPast[] pasts = [.. assets.Select(asset => new AssetPast(market, market.Panel.ColumnOf(asset)))];
        var days = Days(pasts);
        if (days.Count == 0) return [];
        var timeline = new Timeline([.. days], 0, Frequency.Daily).WithMonthDay(market.Panel.Timeline.MonthDay).WithMonths(market.Panel.Timeline.Month);
        var start = lookback.BaseRow(timeline, days.Count - 1);
        if (market.HistoryStart >= 0) start = Math.Max(start, days.FindLastIndex(day => day <= market.Panel.Dates[market.HistoryStart]));
        if (start < 0) return [];

        var returns = new double[pasts.Length][];
        for (var i = 0; i < pasts.Length; i++)
        {
            var path = new double[days.Count - start];
            for (var k = 0; k < path.Length; k++) path[k] = pasts[i].CloseAt(Array.BinarySearch(pasts[i].Days.Dates, days[start + k]));
            returns[i] = AssetView.Returns(path);
        }

        return returns;
    }

    private static List<DateOnly> Days(AssetPast[] pasts)
    {
        var places = new int[pasts.Length];
        for (var i = 0; i < pasts.Length; i++)
        {
            if (pasts[i].HasNoDays) throw pasts[i].NeedsDays("daily returns");
            places[i] = pasts[i].Days.DailyRow;
            while (places[i] <= pasts[i].Last && double.IsNaN(pasts[i].CloseAt(places[i]))) places[i]++;
        }

        var days = new List<DateOnly>();
        for (; places[0] <= pasts[0].Last; places[0]++)
        {
            var day = pasts[0].Days.Dates[places[0]];
            var isCommon = true;
            for (var i = 1; i < pasts.Length; i++)
            {
                while (places[i] <= pasts[i].Last && pasts[i].Days.Dates[places[i]] < day) places[i]++;
                isCommon &= places[i] <= pasts[i].Last && pasts[i].Days.Dates[places[i]] == day;
            }

            if (isCommon) days.Add(day);
        }

        return days;
    }
}
