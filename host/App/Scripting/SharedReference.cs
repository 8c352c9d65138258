using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Rota.Host.Scripting;

// Roslyn caches what it learns about an assembly in the reference object, so an unchanged file keeps its object.
internal static class SharedReference
{
    private static readonly ConcurrentDictionary<string, (Guid Version, MetadataReference Reference)> Known =
        new(StringComparer.Ordinal);

    public static MetadataReference To(ModuleFacts module)
    {
        if (Known.TryGetValue(module.Path, out var known) && known.Version == module.Version)
            return known.Reference;
        // References from files stay memory-mapped: right for the framework, but plugins must stay replaceable.
        var reference = ReferenceSet.IsOfFramework(module.Path)
            ? MetadataReference.CreateFromFile(module.Path)
            : MetadataReference.CreateFromImage(File.ReadAllBytes(module.Path), filePath: module.Path);
        var version = ((AssemblyMetadata)reference.GetMetadata()).GetModules()[0].GetModuleVersionId();
        if (version != module.Version)
            throw new IOException($"'{module.Path}' changed while it was read. Compile the script again.");
        Known[module.Path] = (version, reference);
        return reference;
    }
}
