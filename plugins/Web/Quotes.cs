using System.Globalization;

namespace Rota.Plugins.Web;

// An asset's days, ascending. The provider's format determines whether unadjusted closes are known.
internal sealed record Quotes(IReadOnlyList<Quote> Days, bool HasUnadjusted)
{
    // Errors of closes as prices; they do not matter for rates.
    public IReadOnlyList<string> NotPrices { get; private init; } = [];

    // Notes for readers of results.
    public IReadOnlyList<string> Notes { get; init; } = [];

    // From rows in any order. Reports all errors together.
    public static Quotes Of(IEnumerable<Quote> days, bool hasUnadjusted, IReadOnlyList<string> mistakes)
    {
        var sorted = days.OrderBy(quote => quote.Day).ToList();
        var (all, notPrices) = (mistakes.ToList(), new List<string>());
        for (var i = 0; i < sorted.Count; i++)
        {
            var quote = sorted[i];
            if (i > 0 && quote.Day == sorted[i - 1].Day) all.Add($"Duplicate date {Text(quote.Day)}.");
            if (!IsPrice(quote.Close) || !IsPrice(quote.Adjusted) || !(double.IsNaN(quote.Open) || IsPrice(quote.Open)))
            {
                notPrices.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{Text(quote.Day)} has an open of {quote.Open}, a close of {quote.Close} and an adjusted close of {quote.Adjusted}; " +
                    $"a price must be finite and above 0."));
            }
        }

        if (all.Count > 0) throw new AnswerFault([.. all, .. notPrices]);
        return sorted.Count > 0 ? new Quotes(sorted, hasUnadjusted) { NotPrices = notPrices } : throw AnswerFault.WithoutPrices("The answer does not contain any prices.");
    }

    public string Described
    {
        get
        {
            var (paid, splits) = (Days.Count(day => day.Dividend > 0 || day.Gain > 0), Days.Count(day => day.Split is not 1));
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Days.Count} days from {Text(Days[0].Day)} to {Text(Days[^1].Day)}, last close {Days[^1].Close}; {paid} distributions, {splits} splits.");
        }
    }

    // Null if the asset has no day in the range. Opens are adjusted like the closes.
    public PriceSeries? Series(Asset asset, DateRange range, string source) => new PriceSeries(
        asset,
        [.. Days.Select(quote => quote.Day)],
        [.. Days.Select(quote => quote.Adjusted)],
        Days.All(quote => double.IsNaN(quote.Open)) ? null : [.. Days.Select(quote => quote.Open * (quote.Adjusted / quote.Close))],
        source,
        DateOnly.MinValue,
        HasUnadjusted ? [.. Days.Select(quote => quote.Close)] : null)
    {
        Notes = Notes,
    }.Within(range);

    public RateSeries Rates(Asset asset, string source) =>
        new(asset, [.. Days.Select(quote => quote.Day)], [.. Days.Select(quote => quote.Close)], source);

    public static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static bool IsPrice(double price) => double.IsFinite(price) && price > 0;
}
