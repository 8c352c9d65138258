using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Scripting;

namespace Rota.Host.Bundles;

// A bundle in memory: its path, its manifest and its files by name.
internal sealed record Bundle(string Path, BundleManifest Manifest, IReadOnlyDictionary<string, byte[]> Files)
{
    private const char ByteOrderMark = '\uFEFF';

    // Whether the checksum matches the file, to the last byte.
    public bool IsSealed { get; init; } = true;

    public string Text(string name) => Encoding.UTF8.GetString(Files[name]);

    public string[] Lines(string name) => Text(name).TrimStart(ByteOrderMark).ReplaceLineEndings("\n").Split('\n');

    public PriceSeries Prices(BundledPrices facts) => PriceText.Read(facts, Files[PriceText.NameOf(facts.Asset)], Path);

    // The texts to review before running; for a library, its size and hash.
    public IEnumerable<(string Name, string Text)> Scripts() => Manifest.Run.Scripts().Select(file => (file.Name, Text(file.Name)))
        .Concat((Manifest.Run.Libraries ?? []).Select(library => (library.Name, $"library, {Files[library.Name].Length} bytes, sha256 {library.Sha256}")));

    // Treats the archive as a folder, so that errors point to a place in the bundle.
    public ScriptSource Source(IReadOnlyList<BundledFile> script) =>
        ScriptSource.Of([.. script.Select(file => new ScriptFile(PathOf(file.Name), Text(file.Name)))]) with
        {
            Placed = (Manifest.Run.Libraries ?? []).ToDictionary(library => PathOf(library.Name), Placed),
        };

    public byte[] ToZip() => BundleChecksum.On(ZipBytes.Of(Files.Append(new(BundleManifest.FileName, Manifest.ToBytes()))
        .Select(file => (file.Key, (Func<Stream>)(() => new MemoryStream(file.Value))))));

    // A library must be loaded from a file. Files are named by their hash, so identical libraries share one.
    private string Placed(BundledLibrary library)
    {
        var folder = System.IO.Path.Combine(
            ScriptCache.UserFolder() ?? System.IO.Path.GetTempPath(), "rota", "libraries", Hashes.Of(Files[library.Name]));
        var path = System.IO.Path.Combine(folder, System.IO.Path.GetFileName(library.Name));
        Directory.CreateDirectory(folder);
        if (!File.Exists(path) || Hashes.Of(File.ReadAllBytes(path)) != library.Sha256) WholeFile.Write(path, Files[library.Name], overwrite: true);
        return path;
    }

    private string PathOf(string name) =>
        System.IO.Path.Combine(System.IO.Path.GetFullPath(Path), name.Replace('/', System.IO.Path.DirectorySeparatorChar));
}
