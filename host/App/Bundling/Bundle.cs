using System.Text;
using Rota.Host.Output;
using Rota.Host.Scripting;

namespace Rota.Host.Bundling;

// A bundle in memory: where it is, what its manifest says, and its files by their names.
internal sealed record Bundle(string Path, BundleManifest Manifest, IReadOnlyDictionary<string, byte[]> Files)
{
    private const char ByteOrderMark = '\uFEFF';

    // Whether the file is as it was written, to its last byte.
    public bool IsSealed { get; init; } = true;

    public string Text(string name) => Encoding.UTF8.GetString(Files[name]);

    public string[] Lines(string name) => Text(name).TrimStart(ByteOrderMark).ReplaceLineEndings("\n").Split('\n');

    public PriceSeries Prices(BundledPrices facts) => PriceText.Read(facts, Files[PriceText.NameOf(facts.Asset)], Path);

    // What would be run, to be looked at before.
    public IEnumerable<(string Name, string Text)> Scripts() => Manifest.Run.Scripts().Select(file => (file.Name, Text(file.Name)));

    // A script as if the archive were a folder, so that its messages say where in the bundle it is wrong.
    public ScriptSource Source(IReadOnlyList<BundledFile> script) =>
        ScriptSource.Of([.. script.Select(file => new ScriptFile(PathOf(file.Name), Text(file.Name)))]);

    public byte[] ToZip() => Seal.On(ZipBytes.Of(Files.Append(new(BundleManifest.FileName, Manifest.ToBytes()))
        .Select(file => (file.Key, (Func<Stream>)(() => new MemoryStream(file.Value))))));

    private string PathOf(string name) =>
        System.IO.Path.Combine(System.IO.Path.GetFullPath(Path), name.Replace('/', System.IO.Path.DirectorySeparatorChar));
}
