using System.IO.Compression;
using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Rendering;

namespace Rota.Host.Bundles;

// Reads a bundle from any source: runs nothing and writes nothing.
internal static class BundleReader
{
    private static readonly SizeCaps Caps = new(File: 32 << 20, All: 256 << 20, Files: 10_000, "a bundle");

    public static Bundle Read(string path)
    {
        try
        {
            using var file = RegularFile.OpenRead(path);
            if (file.Length > Caps.All)
                throw new IOException($"The file has {SizeCaps.Size(file.Length)}; {Caps.Owner} has at most {SizeCaps.Size(Caps.All)}.");
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return Of(path, bytes);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(new Mistake("File not found.", path));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake(ShownText.Line(wrong.Message), path));
        }
    }

    public static Bundle Of(string path, byte[] bytes)
    {
        // Every zip begins with these two letters.
        if (!bytes.AsSpan().StartsWith("PK"u8)) throw new InputException(new Mistake(NoBundle(path), path));
        try
        {
            using var archive = Opened(bytes);
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var entry in ArchiveSource.Judged(archive, Caps))
            {
                if (!files.TryAdd(entry.FullName, Content(entry))) throw new InvalidDataException($"The bundle contains '{entry.FullName}' twice.");
            }

            if (!files.Remove(BundleManifest.FileName, out var text))
                throw new InvalidDataException($"Not a bundle: {BundleManifest.FileName} is missing.");
            var manifest = Manifest(text);
            var named = manifest.Files().Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
            if (named.FirstOrDefault(name => !files.ContainsKey(name)) is { } missing)
                throw new InvalidDataException($"The bundle lacks '{missing}', which its manifest lists.");
            if (files.Keys.FirstOrDefault(name => !named.Contains(name)) is { } unknown)
                throw new InvalidDataException($"The bundle contains '{unknown}', which its manifest does not list.");
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
            throw new InvalidDataException($"The bundle is damaged or incomplete; create or download it again. {broken.Message}", broken);
        }
    }

    private static string NoBundle(string path)
    {
        var isScript = path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);
        return $"Not a bundle. Create one with 'rota bundle {(isScript ? ShownText.Line(path) : "SCRIPT")}'.";
    }

    // Reads only the declared size, which was checked against the limits.
    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = new CrcCheckedStream(entry);
        var bytes = new byte[entry.Length];
        var read = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length) throw new InvalidDataException($"'{entry.FullName}' is shorter than the archive states.");
        if (content.Read(new byte[1]) > 0) throw new InvalidDataException($"'{entry.FullName}' is longer than the archive states.");
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
                    throw new InvalidDataException("The manifest does not state its format.");
                if (number != BundleManifest.ThisFormat)
                    throw new InvalidDataException($"The bundle has format {number}; this rota reads format {BundleManifest.ThisFormat}.");
            }

            var manifest = StrictJson.Read(text, BundleFormats.Plain.BundleManifest);
            ManifestRules.Require(manifest);
            return manifest;
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"The manifest is invalid: {wrong.Message}", wrong);
        }
    }
}
