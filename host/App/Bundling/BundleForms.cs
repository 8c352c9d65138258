using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rota.Host.Bundling;

// The JSON of a bundle: without blanks for what is hashed or sent, indented for what is read.
internal static class BundleForms
{
    public static BundleJson Plain { get; } = Of(isIndented: false);

    public static BundleJson Indented { get; } = Of(isIndented: true);

    private static BundleJson Of(bool isIndented) => new(new JsonSerializerOptions(BundleJson.Default.Options)
    {
        WriteIndented = isIndented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
