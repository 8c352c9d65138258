using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Scripting;

namespace Rota.Host.Bundles;

// A bundle in memory: where it is, what its manifest says, and its files by their names.
internal sealed record Bundle(string Path, BundleManifest Manifest, IReadOnlyDictionary<string, byte[]> Files)
{
    private const char ByteOrderMark = '\uFEFF';

    // Whether the file is as it was written, to its last byte.
    public bool IsSealed { get; init; } = true;

    public string Text(string name) => Encoding.UTF8.GetString(Files[name]);

    public string[] Lines(string name) => Text(name).TrimStart(ByteOrderMark).ReplaceLineEndings("\n").Split('\n');

    public PriceSeries Prices(BundledPrices facts) => PriceText.Read(facts, Files[PriceText.NameOf(facts.Asset)], Path);

    // What would be run, to be looked at before; of a library its size and hash.
    public IEnumerable<(string Name, string Text)> Scripts() => Manifest.Run.Scripts().Select(file => (file.Name, Text(file.Name)))
        .Concat((Manifest.Run.Libraries ?? []).Select(library => (library.Name, $"a library of {Files[library.Name].Length} bytes, sha256 {library.Sha256}")));

    // A script as if the archive were a folder, so that its messages say where in the bundle it is wrong.
    public ScriptSource Source(IReadOnlyList<BundledFile> script) =>
        ScriptSource.Of([.. script.Select(file => new ScriptFile(PathOf(file.Name), Text(file.Name)))]) with
        {
            Placed = (Manifest.Run.Libraries ?? []).ToDictionary(library => PathOf(library.Name), Placed),
        };

    public byte[] ToZip() => BundleChecksum.On(ZipBytes.Of(Files.Append(new(BundleManifest.FileName, Manifest.ToBytes()))
        .Select(file => (file.Key, (Func<Stream>)(() => new MemoryStream(file.Value))))));

    // A library is loaded from a file. One of the same bytes is the same.
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
