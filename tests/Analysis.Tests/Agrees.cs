using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rota.Tests;

// Compares an answer with an expected one: whatever the expected one names must be in the answer.
internal static class Agrees
{
    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    // Numbers below this are differences of numbers around 1, and have their absolute rounding.
    private const double Small = 1e-3;

    public static void With(JsonElement expected, object answer, double tolerance, params string[] inputs) =>
        With(expected, JsonSerializer.SerializeToElement(answer, Options), tolerance, "", inputs);

    public static void With(double expected, double actual, double tolerance, string place)
    {
        if (expected.Equals(actual)) return;
        Assert.True(
            Math.Abs(actual - expected) <= tolerance * Math.Max(Math.Abs(expected), Small), $"{place}: expected {expected:R}, got {actual:R}");
    }

    private static void With(JsonElement expected, JsonElement actual, double tolerance, string place, string[] inputs)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in expected.EnumerateObject().Where(property => !inputs.Contains(property.Name)))
                {
                    Assert.True(actual.TryGetProperty(property.Name, out var value), $"The answer lacks {place}.{property.Name}.");
                    With(property.Value, value, tolerance, $"{place}.{property.Name}", inputs);
                }

                break;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), actual.GetArrayLength());
                foreach (var (i, (value, own)) in expected.EnumerateArray().Zip(actual.EnumerateArray()).Index())
                    With(value, own, tolerance, $"{place}[{i}]", inputs);
                break;
            case JsonValueKind.Number or JsonValueKind.Null:
                With(Vectors.Number(expected), Vectors.Number(actual), tolerance, place);
                break;
            default:
                Assert.Equal(expected.ToString(), actual.ToString());
                break;
        }
    }
}
