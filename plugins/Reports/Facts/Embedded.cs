using System.Security.Cryptography;
using System.Text;

namespace Rota.Plugins.Reports;

// A file embedded in every page, and its hash for the browser's policy.
internal sealed class Embedded
{
    private Embedded(string name, bool isPacked)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The plugin lacks its resource {name}; build it again.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        Content = isPacked ? Packed(text) : text;
        Hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Content)))}'";
    }

    public static Embedded Script { get; } = new("report.js", isPacked: true);

    public static Embedded Style { get; } = new("report.css", isPacked: true);

    public static Embedded Schema { get; } = new("run.schema.json", isPacked: false);

    public string Content { get; }

    public string Hash { get; }

    // Without indentation and comments, for which every page would pay.
    private static string Packed(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim())
        .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)));
}
