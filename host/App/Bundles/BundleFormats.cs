using Rota.Host.Foundation;

namespace Rota.Host.Bundles;

// The JSON of a bundle: compact for content that is hashed, indented for people.
internal static class BundleFormats
{
    public static BundleJson Plain { get; } = new(StrictJson.Options(BundleJson.Default.Options));

    public static BundleJson Indented { get; } = new(StrictJson.Options(BundleJson.Default.Options, isIndented: true));
}
