using System.Globalization;

namespace Rota.Host.Downloading;

// Changes between two downloads of an asset: new days, corrected closes, and distributions and splits that re-adjust older closes.
internal sealed class SeriesChange
{
    private const double Rounding = 1e-9;

    private readonly List<string> _parts = [];

    public SeriesChange(PriceSeries old, PriceSeries now)
    {
        var days = now.Dates.ToArray().Index().ToDictionary(each => each.Item, each => each.Index);
        var oldDays = old.Dates.ToArray();
        Missing = [.. oldDays.Where(day => !days.ContainsKey(day))];
        var added = now.Dates.ToArray().Except(oldDays).ToList();
        var (corrected, adjusted) = (new List<DateOnly>(), 0);
        for (var i = 0; i < oldDays.Length; i++)
        {
            if (!days.TryGetValue(oldDays[i], out var at)) continue;
            if (Differs(Raw(old, i), Raw(now, at))) corrected.Add(oldDays[i]);
            if (Differs(old.Closes[i], now.Closes[at])) adjusted++;
        }

        if (added.Count > 0) _parts.Add(string.Create(CultureInfo.InvariantCulture, $"{Days(added.Count)} more, to {added[^1]:O}"));
        if (corrected.Count > 0)
            _parts.Add(string.Create(CultureInfo.InvariantCulture, $"{corrected.Count} {(corrected.Count == 1 ? "close" : "closes")} corrected, first on {corrected[0]:O}"));
        if (adjusted > corrected.Count) _parts.Add($"earlier closes readjusted{Paid(now, added)}");
    }

    // Days that the older series had.
    public IReadOnlyList<DateOnly> Missing { get; }

    public bool IsNone => _parts.Count == 0 && Missing.Count == 0;

    public override string ToString() => string.Join("; ", _parts);

    // The distributions on the new days.
    private static string Paid(PriceSeries now, List<DateOnly> added)
    {
        if (added.Count == 0) return "";
        var paid = Distributions.Of(now, added[0])
            .Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Amount:0.####} a share on {each.Day:O}")).ToList();
        return paid.Count == 0 ? "" : $" for {string.Join(" and ", paid)}";
    }

    private static double Raw(PriceSeries series, int row) => series.UnadjustedCloses.IsEmpty ? series.Closes[row] : series.UnadjustedCloses[row];

    private static bool Differs(double one, double other) => Math.Abs(one / other - 1) > Rounding;

    private static string Days(int count) => count == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{count:#,0} days");
}
