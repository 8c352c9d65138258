using System.Globalization;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Settings;

namespace Rota.Host.Prices;

// The contents of a feed as text and JSON.
internal static class ListedSeriesText
{
    public static byte[] Text(FeedChoice feed, IReadOnlyList<ListedSeries> listed)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{feed}: {Count.Of(listed.Count, "asset")}\n\n");
        var name = listed.Select(each => each.Asset.Name.Length).DefaultIfEmpty(0).Max();
        foreach (var each in listed)
        {
            text.Append(CultureInfo.InvariantCulture, $"{each.Asset.Name.PadRight(name)}  {each.First:O}  {each.Last:O}");
            text.Append(CultureInfo.InvariantCulture, $"  {each.Days,6} days  {Kind(each)}  {each.Source}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] Json(FeedChoice feed, IReadOnlyList<ListedSeries> listed) => JsonText.Of(json =>
    {
        json.WriteString("feed", feed.ToString());
        json.WriteStartArray("assets");
        foreach (var each in listed)
        {
            json.WriteStartObject();
            json.WriteString("asset", each.Asset.Name);
            json.WriteString("first", $"{each.First:O}");
            json.WriteString("last", $"{each.Last:O}");
            json.WriteNumber("days", each.Days);
            json.WriteString("source", each.Source);
            if (each.IsSimulated) json.WriteNull("realFrom");
            else json.WriteString("realFrom", $"{each.PartlyRealFrom ?? each.First:O}");
            if (each.ExtendedTo is { } extended) json.WriteString("extendedTo", $"{extended:O}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string Kind(ListedSeries each) => each switch
    {
        { IsSimulated: true } => "simulated",
        { ExtendedTo: { } day } => $"extended to {day:O}",
        { PartlyRealFrom: { } day } => $"real from {day:O}",
        _ => "real",
    };
}
