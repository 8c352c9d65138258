using System.Security.Cryptography;
using System.Text.Json;

namespace Rota.Host.Bundling;

// What manifest.json says. The id is the SHA-256 of the run as JSON without blanks.
internal sealed record BundleManifest(
    int Format, string Id, string Strategy, string? Parent, bool HasPrices, BundledRun Run, IReadOnlyList<BundledResult> Results)
{
    public const int ThisFormat = 1;
    public const string FileName = "manifest.json";

    public static string IdOf(BundledRun run) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(run, BundleForms.Plain.BundledRun)));

    // The texts in it, each once.
    public IEnumerable<BundledFile> Texts() => Run.Script.Concat(Run.Benchmark)
        .Concat(new[] { Run.CashRate, Run.Proxies }.OfType<BundledFile>())
        .DistinctBy(file => file.Name, StringComparer.Ordinal);

    // The names of all files that belong to it, and their hashes.
    public IEnumerable<(string Name, string Sha256)> Files() => Texts().Select(file => (file.Name, file.Sha256))
        .Concat(HasPrices ? Run.Prices.Select(prices => (PriceText.NameOf(prices.Asset), prices.Sha256)) : [])
        .Concat(Results.Select(result => (result.Name, result.Sha256)));

    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, BundleForms.Indented.BundleManifest), (byte)'\n'];
}
