using System.Globalization;

namespace Rota.Host.Downloading;

// What a first look at an asset of a provider shows: its days, how its closes are adjusted, and the distributions that the adjustment tells.
internal sealed class SetupFacts(PriceSeries series)
{
    public IEnumerable<string> Lines =>
    [
        string.Create(CultureInfo.InvariantCulture, $"First      {series.Dates[0]:yyyy-MM-dd}, {series.Closes[0]:0.0000}"),
        string.Create(CultureInfo.InvariantCulture, $"Last       {series.Dates[^1]:yyyy-MM-dd}, {series.Closes[^1]:0.0000}"),
        $"Adjusted   {Adjusted}",
        .. series.Notes.Select(note => $"Note       {note}"),
    ];

    private string Adjusted
    {
        get
        {
            if (series.UnadjustedCloses.IsEmpty) return "as the provider says; unadjusted closes do not come with them, so it cannot be checked here";
            var paid = Distributions.Of(series, series.Dates[0]).Count();
            return paid == 0
                ? "closes and adjusted closes are the same: nothing was paid, or distributions are missing"
                : string.Create(CultureInfo.InvariantCulture, $"for splits and {paid} distributions");
        }
    }
}
