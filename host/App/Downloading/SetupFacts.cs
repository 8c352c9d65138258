using System.Globalization;

namespace Rota.Host.Downloading;

// A first look at a provider's asset: its days, the adjustment of its closes, and the distributions that follow from it.
internal sealed class SetupFacts(PriceSeries series)
{
    public IEnumerable<string> Lines =>
    [
        string.Create(CultureInfo.InvariantCulture, $"First      {series.Dates[0]:O}, {series.Closes[0]:0.0000}"),
        string.Create(CultureInfo.InvariantCulture, $"Last       {series.Dates[^1]:O}, {series.Closes[^1]:0.0000}"),
        $"Adjusted   {Adjusted}",
        .. series.Notes.Select(note => $"Note       {note}"),
    ];

    private string Adjusted
    {
        get
        {
            if (series.UnadjustedCloses.IsEmpty) return "according to the provider; cannot be checked, because it sends no unadjusted closes";
            var paid = Distributions.Of(series, series.Dates[0]).Count();
            return paid == 0
                ? "closes and adjusted closes are equal: no distributions were paid, or they are missing"
                : string.Create(CultureInfo.InvariantCulture, $"for splits and {paid} distributions");
        }
    }
}
