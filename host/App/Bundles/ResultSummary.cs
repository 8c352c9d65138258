using System.Globalization;
using System.Text.Json;

namespace Rota.Host.Bundles;

// Summarises a run by a few statistics from the bundle's JSON report; empty if the report has another shape.
internal static class ResultSummary
{
    private static readonly (string Key, string Name, string Format)[] Shown =
    [
        ("cagr", "annual return", "0.00 %"), ("volatility", "volatility", "0.00 %"), ("maxDrawdown", "max drawdown", "0.00 %"),
        ("sharpe", "Sharpe ratio", "0.00"), ("totalReturn", "total return", "0.00 %"),
    ];

    public static IEnumerable<string> Of(Bundle bundle)
    {
        if (bundle.Manifest.Results.FirstOrDefault(result => result.Report == "json") is not { } report) return [];
        try
        {
            using var json = JsonDocument.Parse(bundle.Files[report.Name]);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("statistics", out var statistics)
                && statistics.ValueKind == JsonValueKind.Object ? [.. Lines(statistics)] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Lines(JsonElement statistics)
    {
        foreach (var (key, name, format) in Shown)
        {
            if (statistics.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number)
                yield return $"{name} {value.GetDouble().ToString(format, CultureInfo.InvariantCulture)}";
        }
    }
}
