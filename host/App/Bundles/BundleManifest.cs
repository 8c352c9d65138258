using System.Text;
using System.Text.Json;

namespace Rota.Host.Bundles;

// The content of manifest.json. Id is the SHA-256 of the run as compact JSON; Lines has a short hash of each line of the indented JSON.
internal sealed record BundleManifest(
    int Format, string Id, bool HasPrices, string Lines, BundledRun Run, IReadOnlyList<BundledResult> Results)
{
    public const int ThisFormat = 1;
    public const string FileName = "manifest.json";

    public static BundleManifest Of(BundledRun run, bool hasPrices, IReadOnlyList<BundledResult> results) =>
        new(ThisFormat, IdOf(run), hasPrices, Hashes.OfLines(TextOf(run)), run, results);

    public static string IdOf(BundledRun run) => Hashes.Of(JsonSerializer.SerializeToUtf8Bytes(run, BundleFormats.Plain.BundledRun));

    public static string TextOf(BundledRun run) =>
        Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(run, BundleFormats.Indented.BundledRun));

    // The name and hash of every file in the bundle.
    public IEnumerable<(string Name, string Sha256)> Files() => Run.Texts().Select(file => (file.Name, file.Sha256))
        .Concat((Run.Libraries ?? []).Select(library => (library.Name, library.Sha256)))
        .Concat(HasPrices ? Run.Prices.Select(prices => (PriceText.NameOf(prices.Asset), prices.Sha256)) : [])
        .Concat(Results.Select(result => (result.Name, result.Sha256)));

    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, BundleFormats.Indented.BundleManifest), (byte)'\n'];
}
