using System.Security.Cryptography;
using System.Text;

namespace Rota.Plugins.Reports;

// A file that every page carries, and the hash by which a browser knows it.
internal sealed class Embedded
{
    private Embedded(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The plugin was built without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // Without indentation and comments, for which every page would pay.
        Content = string.Join('\n', reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)));
        Hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Content)))}'";
    }

    public static Embedded Script { get; } = new("report.js");

    public static Embedded Style { get; } = new("report.css");

    public static Embedded Schema { get; } = new(SchemaReport.File);

    public string Content { get; }

    public string Hash { get; }
}
