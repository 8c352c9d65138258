using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Rota.Host.Plugins;

// Facts read from an assembly's file without loading it.
internal sealed record AssemblyFacts(string Name, Version? Sdk, string? Framework)
{
    private static readonly string SdkName = typeof(IPlugin).Assembly.GetName().Name!;

    public static AssemblyFacts Read(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        if (!image.HasMetadata) throw new BadImageFormatException("The file contains no .NET code.");
        var metadata = image.GetMetadataReader();
        if (!metadata.IsAssembly) throw new BadImageFormatException("The file is a module of an assembly.");
        var definition = metadata.GetAssemblyDefinition();
        var sdk = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .Where(reference => metadata.StringComparer.Equals(reference.Name, SdkName))
            .Select(reference => reference.Version)
            .FirstOrDefault();
        var framework = definition.GetCustomAttributes().Select(metadata.GetCustomAttribute)
            .Where(attribute => IsTargetFramework(metadata, attribute.Constructor))
            .Select(attribute => FirstText(metadata.GetBlobReader(attribute.Value)))
            .FirstOrDefault();
        return new(metadata.GetString(definition.Name), sdk, framework);
    }

    private static bool IsTargetFramework(MetadataReader metadata, EntityHandle constructor) =>
        constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && metadata.StringComparer.Equals(
            metadata.GetTypeReference((TypeReferenceHandle)parent).Name, nameof(System.Runtime.Versioning.TargetFrameworkAttribute));

    private static string? FirstText(BlobReader value)
    {
        value.ReadUInt16();
        return value.ReadSerializedString();
    }
}
