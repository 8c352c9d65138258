using System.Text.Json;

namespace Rota.Tests;

// The manual and the plugin name the same providers and the same keys.
public sealed class ManualTests
{
    [Fact]
    public void TheTableOfProvidersHasTheFeedsAndKeysOfTheCode()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "host", "manual", "your-prices.md"))
            .SkipWhile(line => !line.StartsWith("| feed ", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (Feed: cells[1].Trim('`'), Key: cells[2])).ToList();

        Assert.Equal(Provided().OrderBy(each => each.Feed, StringComparer.Ordinal), rows.OrderBy(each => each.Feed, StringComparer.Ordinal));
    }

    private static IEnumerable<(string Feed, string Key)> Provided()
    {
        var path = Path.Combine(Repository.Root, "plugins", "Web", "bin", Repository.Configuration, "net10.0", "plugin.json");
        using var manifest = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var feed in manifest.RootElement.GetProperty("provides").GetProperty("feeds").EnumerateArray())
        {
            var key = !feed.TryGetProperty("key", out var name) ? "none"
                : $"`{name.GetString()}`{(feed.GetProperty("keyNeed").GetString() == "optional" ? " (optional)" : "")}";
            yield return (feed.GetProperty("name").GetString()!, key);
        }
    }
}
