using System.IO.Compression;
using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Rendering;

namespace Rota.Host.Bundles;

// Reads a bundle of whoever made it. Nothing of it is run or written anywhere.
internal static class BundleReader
{
    private static readonly SizeCaps Caps = new(File: 32 << 20, All: 256 << 20, Files: 10_000, "a bundle");

    public static Bundle Read(string path)
    {
        try
        {
            using var file = RegularFile.OpenRead(path);
            if (file.Length > Caps.All)
                throw new IOException($"It has {SizeCaps.Size(file.Length)}; {Caps.Owner} has at most {SizeCaps.Size(Caps.All)}.");
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return Of(path, bytes);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake(ShownText.Line(wrong.Message), path));
        }
    }

    public static Bundle Of(string path, byte[] bytes)
    {
        // How every zip begins.
        if (!bytes.AsSpan().StartsWith("PK"u8)) throw new InputException(new Mistake(NoBundle(path), path));
        try
        {
            using var archive = Opened(bytes);
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var entry in ArchiveSource.Judged(archive, Caps))
            {
                if (!files.TryAdd(entry.FullName, Content(entry))) throw new InvalidDataException($"'{entry.FullName}' is in it twice.");
            }

            if (!files.Remove(BundleManifest.FileName, out var text))
                throw new InvalidDataException($"Not a bundle: it has no {BundleManifest.FileName}.");
            var manifest = Manifest(text);
            var named = manifest.Files().Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
            if (named.FirstOrDefault(name => !files.ContainsKey(name)) is { } missing)
                throw new InvalidDataException($"'{missing}' is missing.");
            if (files.Keys.FirstOrDefault(name => !named.Contains(name)) is { } unknown)
                throw new InvalidDataException($"'{unknown}' is in it, and its manifest does not name it.");
            return new(path, manifest, files) { IsSealed = BundleChecksum.IsOn(bytes) };
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException)
        {
            throw new InputException(new Mistake(ShownText.Line(wrong.Message), path));
        }
    }

    private static ZipArchive Opened(byte[] bytes)
    {
        try
        {
            return new(new MemoryStream(bytes));
        }
        catch (InvalidDataException broken)
        {
            throw new InvalidDataException($"The bundle is damaged or incomplete; make or fetch it again. {broken.Message}", broken);
        }
    }

    private static string NoBundle(string path)
    {
        var isScript = path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);
        return $"Not a bundle. 'rota bundle {(isScript ? ShownText.Line(path) : "SCRIPT")}' makes one.";
    }

    // No more is read than the archive says, which was held against what is allowed.
    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = new CrcCheckedStream(entry);
        var bytes = new byte[entry.Length];
        var read = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length) throw new InvalidDataException($"'{entry.FullName}' is smaller than it says.");
        if (content.Read(new byte[1]) > 0) throw new InvalidDataException($"'{entry.FullName}' is larger than it says.");
        content.RequireWhole();
        return bytes;
    }

    private static BundleManifest Manifest(byte[] text)
    {
        try
        {
            using (var json = JsonDocument.Parse(text))
            {
                if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("format", out var format)
                    || format.ValueKind != JsonValueKind.Number || !format.TryGetInt32(out var number))
                    throw new InvalidDataException("Its manifest names no format.");
                if (number != BundleManifest.ThisFormat)
                    throw new InvalidDataException($"It is of format {number}; this rota reads format {BundleManifest.ThisFormat}.");
            }

            var manifest = StrictJson.Read(text, BundleFormats.Plain.BundleManifest);
            ManifestRules.Require(manifest);
            return manifest;
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"Its manifest is wrong: {wrong.Message}", wrong);
        }
    }
}
