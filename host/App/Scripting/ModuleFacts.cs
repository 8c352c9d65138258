using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Rota.Host.Scripting;

// The facts about an assembly that the cache key needs, read from the file without loading it.
internal sealed record ModuleFacts(string Path, string Name, Guid Version, IReadOnlyList<string> References)
{
    private static readonly ConcurrentDictionary<string, (DateTime Written, long Length, ModuleFacts Facts)> Known =
        new(StringComparer.Ordinal);

    public static ModuleFacts Of(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new FileNotFoundException($"A script's reference '{path}' does not exist.", path);
        if (Known.TryGetValue(path, out var known) && known.Written == file.LastWriteTimeUtc && known.Length == file.Length)
            return known.Facts;
        var facts = Read(path);
        Known[path] = (file.LastWriteTimeUtc, file.Length, facts);
        return facts;
    }

    private static ModuleFacts Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        using var image = new PEReader(stream);
        try
        {
            var metadata = image.GetMetadataReader();
            return new ModuleFacts(
                path,
                metadata.GetString(metadata.GetAssemblyDefinition().Name),
                metadata.GetGuid(metadata.GetModuleDefinition().Mvid),
                [.. metadata.AssemblyReferences.Select(each => metadata.GetString(metadata.GetAssemblyReference(each).Name))]);
        }
        catch (Exception wrong) when (wrong is BadImageFormatException or InvalidOperationException)
        {
            throw new BadImageFormatException($"A script's reference '{path}' is not a .NET assembly.", path, wrong);
        }
    }
}
