using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Rota.Host.Scripting;

// Roslyn keeps what it learnt of an assembly with the reference object, so an unchanged file keeps its object.
internal static class SharedReference
{
    private static readonly ConcurrentDictionary<string, (Guid Version, MetadataReference Reference)> Known =
        new(StringComparer.Ordinal);

    public static MetadataReference To(ModuleFacts module)
    {
        if (Known.TryGetValue(module.Path, out var known) && known.Version == module.Version)
            return known.Reference;
        // From a file means mapped and open for good: right for the framework, but a plugin must stay replaceable.
        var reference = ReferenceSet.IsOfFramework(module.Path)
            ? MetadataReference.CreateFromFile(module.Path)
            : MetadataReference.CreateFromImage(File.ReadAllBytes(module.Path), filePath: module.Path);
        var version = ((AssemblyMetadata)reference.GetMetadata()).GetModules()[0].GetModuleVersionId();
        if (version != module.Version)
            throw new IOException($"'{module.Path}' changed while it was read: compile the script again.");
        Known[module.Path] = (version, reference);
        return reference;
    }
}
