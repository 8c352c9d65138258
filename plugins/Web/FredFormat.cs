using System.Globalization;

namespace Rota.Plugins.Web;

// Observations of the Federal Reserve Bank of St. Louis, for users with a key. A dot marks a day without a value.
internal sealed class FredFormat(WebOptions options) : RatesFormat(options)
{
    private const int Most = 100_000;

    public override Provider Provider { get; } = new("fred", new("https://api.stlouisfed.org"), TimeSpan.FromMilliseconds(600))
    {
        Key = new("FRED_KEY", "https://fred.stlouisfed.org/docs/api/api_key.html", "api_key") { IsOptional = true },
        Unknown = "does not exist",
        Delay = TimeSpan.FromHours(2),
    };

    public override string PathOf(Asset asset) => string.Create(
        CultureInfo.InvariantCulture,
        $"/fred/series/observations?series_id={Uri.EscapeDataString(asset.Name)}&file_type=json&limit={Most}");

    protected override Observations Observations(Answer answer, Asset asset) => JsonPlace.Read(answer.Text, root => In(root, asset));

    private static Observations In(JsonPlace root, Asset asset)
    {
        if (root["count"].Whole() > Most)
            throw new AnswerFault($"{asset} has more than {Most} observations, the most that FRED sends at once. Choose another series.");
        var rows = new ObservationRows(asset);
        foreach (var item in root["observations"].Items())
        {
            rows.Take(() => item.Day(item["date"].Text()), () => item["value"].Text() == "." ? null : Finite(item["value"]));
        }

        return rows.Observations();
    }

    private static double? Finite(JsonPlace value) =>
        value.NumberInText() is var number && double.IsFinite(number) ? number : throw value.Wrong($"is {value.Text()}, which is not a rate");
}
