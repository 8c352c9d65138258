using System.Globalization;
using System.Text.Json;

namespace Rota.Tests;

// Analyses on real prices by a program that shares no code with Rota, and their comparison with Rota's.
internal static class GoldenLuck
{
    public const double Tolerance = 1e-9;

    public static JsonElement Of(string name) => Parsed(File.ReadAllText(SharedData.File($"golden/luck/{name}.json")));

    public static JsonElement Parsed(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }

    // Everything that is expected, under its name, except for names that only describe how it was made.
    public static void AreEqual(JsonElement expected, JsonElement made, string at, params IReadOnlyList<string> except)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var each in expected.EnumerateObject().Where(each => !except.Contains(each.Name)))
                {
                    Assert.True(made.TryGetProperty(each.Name, out var own), $"{at}.{each.Name} is missing");
                    AreEqual(each.Value, own, $"{at}.{each.Name}", except);
                }

                break;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), made.GetArrayLength());
                for (var i = 0; i < made.GetArrayLength(); i++) AreEqual(expected[i], made[i], $"{at}[{i}]", except);
                break;
            case JsonValueKind.Number:
                var (number, other) = (expected.GetDouble(), made.GetDouble());
                Assert.True(
                    Math.Abs(number - other) <= Tolerance * Math.Max(1, Math.Abs(number)), string.Create(CultureInfo.InvariantCulture, $"{at}: {other}, expected {number}"));
                break;
            default:
                Assert.True($"{expected}" == $"{made}", $"{at}: {made}, expected {expected}");
                break;
        }
    }
}
