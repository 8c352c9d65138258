using System.Globalization;
using System.Text.Json;

namespace Rota.Tests;

// The golden vectors of the specification, computed by another program.
internal static class Vectors
{
    public static JsonElement All => Read("spec/analysis_vectors.json");

    public static double[] R => Numbers(All.GetProperty("series").GetProperty("r"));

    public static double[] B => Numbers(All.GetProperty("series").GetProperty("b"));

    public static double[] F => Numbers(All.GetProperty("series").GetProperty("f"));

    public static double[] X => [.. R.Zip(F, (r, f) => r - f)];

    public static JsonElement Read(string path) => JsonDocument.Parse(File.ReadAllText(SharedData.File(path))).RootElement;

    // Columns: row t, column k is ((salt + 7 t t + 131 k + 17 t k k) mod 997 - 498) / 10000.
    public static double[][] Matrix(int months, int trials, int salt) =>
    [
        .. Enumerable.Range(0, trials).Select(k =>
            Enumerable.Range(0, months).Select(t => ((salt + 7 * t * t + 131 * k + 17 * t * k * k) % 997 - 498) / 10000.0).ToArray()),
    ];

    public static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(Number)];

    // NaN and Infinity are texts; null is unknown.
    public static double Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => double.NaN,
        JsonValueKind.String => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        _ => value.GetDouble(),
    };
}
