using System.Globalization;

namespace Rota.Plugins.Web;

// Observations of the Federal Reserve Bank of St. Louis. A dot is its sign of a day without one.
internal sealed class FredFormat(WebOptions options) : IFormat
{
    private const int Most = 100_000;

    public Provider Provider { get; } = new(
        "fred", new("https://api.stlouisfed.org"), TimeSpan.FromMilliseconds(600),
        new ProviderKey("FRED_KEY", "https://fred.stlouisfed.org/docs/api/api_key.html", "api_key"), Unknown: "does not exist");

    public string PathOf(Asset asset) => string.Create(
        CultureInfo.InvariantCulture,
        $"/fred/series/observations?series_id={Uri.EscapeDataString(asset.Name)}&file_type=json&limit={Most}");

    public Quotes Read(Answer answer, Asset asset)
    {
        // A name that cannot be cash is told at once, whatever came.
        var quotation = options.IsCash ? OfCash(asset) : null;
        var observations = JsonPlace.Read(answer.Text, root => Observations(root, asset));
        var today = DateOnly.FromDateTime(answer.Retrieved.UtcDateTime);
        var days = quotation is null
            ? new KnownLevels(asset, observations, options.Lag, today).Days()
            : new CashGrowth(quotation, observations, options.Lag ?? 0, today).Days();
        return Quotes.Of(days.Select(day => new Quote(day.Day, double.NaN, day.Value, day.Value)), hasUnadjusted: true, []);
    }

    // The observations themselves, on the days on which they are known.
    public Quotes ReadRates(Answer answer, Asset asset)
    {
        if (options.IsCash) throw new AnswerFault($"fred:cash gives what one unit grows to, which is no rate: write fred:{asset}.");
        var observations = JsonPlace.Read(answer.Text, root => Observations(root, asset));
        var quotation = RateQuotation.Of(asset);
        var lag = options.Lag ?? (quotation is not null || observations.IsDaily ? 0 : throw KnownLevels.NeedsLag(asset));
        return Quotes.Of(
            observations.Known.Select(one => new Quote((quotation?.KnownOn(one.Day) ?? one.Day).AddDays(lag), double.NaN, one.Value, one.Value)),
            hasUnadjusted: false, []);
    }

    private static RateQuotation OfCash(Asset asset) => RateQuotation.Of(asset) ?? throw AnswerFault.WithoutPrices(
        $"Nobody knows how {asset} is quoted as a rate of cash; fred:cash takes {string.Join(", ", RateQuotation.Names)}.");

    private static Observations Observations(JsonPlace root, Asset asset)
    {
        if (root["count"].Whole() > Most)
            throw new AnswerFault($"{asset} has more than {Most} observations, which FRED does not give at once. Choose another series.");
        var (known, mistakes, last) = (new List<Observation>(), new List<string>(), DateOnly.MinValue);
        foreach (var item in root["observations"].Items())
        {
            try
            {
                var day = item.Day(item["date"].Text());
                if (day <= last) mistakes.Add($"{Quotes.Text(day)} does not come after {Quotes.Text(last)}.");
                last = day;
                if (item["value"].Text() != ".") known.Add(new(day, Finite(item["value"])));
            }
            catch (AnswerFault fault)
            {
                mistakes.AddRange(fault.Mistakes);
            }
        }

        if (mistakes.Count > 0) throw new AnswerFault(mistakes);
        return known.Count > 0 ? new(known, last) : throw AnswerFault.WithoutPrices($"{asset} has no observation.");
    }

    private static double Finite(JsonPlace value) =>
        value.NumberInText() is var number && double.IsFinite(number) ? number : throw value.Wrong($"is {value.Text()}, which is no rate");
}
