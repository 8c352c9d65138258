using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Rota.Host.Plugins;

// Compares a manifest with the plugin's assembly without loading it. Registrations show only when it is loaded.
internal static class ManifestAudit
{
    public static void Require(InstalledPlugin plugin)
    {
        using var file = File.OpenRead(plugin.EntryPath);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var shown = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public).ToList();
        // An indirect implementation is not visible here; loading the plugin checks it.
        var derives = shown.Any(type => type.BaseType.Kind == HandleKind.TypeDefinition);
        if (!derives && !shown.Any(type => IsPlugin(metadata, type)))
            throw new InvalidDataException($"{plugin.Manifest!.Entry} has no public class that implements {nameof(IPlugin)}.");
        var names = shown.Select(type => FullName(metadata, type)).ToHashSet(StringComparer.Ordinal);
        var brought = Directory.EnumerateFiles(plugin.Folder, "*.dll").Count();
        if (brought == 1 && plugin.Manifest!.Provides.Words.FirstOrDefault(words => !names.Contains(words)) is { } missing)
            throw new InvalidDataException($"The manifest declares words {missing}, but {plugin.Manifest.Entry} has no such class.");
    }

    private static bool IsPlugin(MetadataReader metadata, TypeDefinition type) => type.GetInterfaceImplementations()
        .Select(implementation => metadata.GetInterfaceImplementation(implementation).Interface)
        .Where(face => face.Kind == HandleKind.TypeReference)
        .Select(face => metadata.GetTypeReference((TypeReferenceHandle)face))
        .Any(face => metadata.StringComparer.Equals(face.Name, nameof(IPlugin)) && metadata.StringComparer.Equals(face.Namespace, "Rota"));

    private static string FullName(MetadataReader metadata, TypeDefinition type)
    {
        var (space, name) = (metadata.GetString(type.Namespace), metadata.GetString(type.Name));
        return space.Length == 0 ? name : $"{space}.{name}";
    }
}
