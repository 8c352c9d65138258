using System.IO.Compression;
using System.Text;
using Rota.Host.Bundles;
using Rota.Host.Foundation;
using Rota.Tests.Program;

namespace Rota.Tests.Bundling;

/// <summary>
/// A bundle made once in one folder, and a separate folder with its own home, settings and plugins. However it is
/// changed, it stays at one path, so that its script is compiled once.
/// </summary>
public sealed class MadeBundle : IDisposable
{
    private const string Script = """
        // Half and half, nobody (2001).
        var share = Param("share", 0.5, 0.0, 1.0, step: 0.1);
        Hold(("AAA", share), ("BBB", 1 - share)).Every(MonthEnd).Named("Half and half")

        """;

    public MadeBundle()
    {
        There["HOME"] = There.Folder;
        Here.Write("half.csx", Script);
        Assert.Equal(0, Make("half.rota").Code);
        Whole = File.ReadAllBytes(Path);
    }

    public string Path => System.IO.Path.Combine(Here.Folder, "half.rota");

    public IReadOnlyList<byte> Bytes => Whole;

    internal Place Here { get; } = Place.WithPrices();

    internal Place There { get; } = new();

    internal byte[] Whole { get; }

    internal Bundle Bundle => BundleReader.Of(Path, Whole);

    internal Outcome Make(string name, params string[] more) =>
        Here.Rota(["bundle", "half.csx", "--feed", "csv:prices", "--param", "share=0.3", "-o", name, .. more]);

    internal Outcome Verify(params string[] more) => There.Rota(["verify", Path, "--yes", .. more]);

    // The files in it, for changes.
    internal Dictionary<string, byte[]> Files()
    {
        using var archive = new ZipArchive(new MemoryStream(Whole));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    // Repacked by an ordinary archive program.
    internal static byte[] Packed(Dictionary<string, byte[]> files) =>
        ZipBytes.Of(files.Select(file => (file.Key, (Func<Stream>)(() => new MemoryStream(file.Value)))));

    // Replaces one text in one file.
    internal byte[] Changed(string name, string old, string now)
    {
        var files = Files();
        var text = Encoding.UTF8.GetString(files[name]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        files[name] = Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, at), now, text.AsSpan(at + old.Length)));
        return Packed(files);
    }

    // A skilled forgery: the manifest's hashes fit its content.
    internal static byte[] Remade(Bundle bundle, Func<BundledRun, BundledRun> change)
    {
        var manifest = bundle.Manifest;
        return (bundle with { Manifest = BundleManifest.Of(change(manifest.Run), manifest.HasPrices, manifest.Results) }).ToZip();
    }

    public void Dispose()
    {
        Here.Dispose();
        There.Dispose();
    }
}
