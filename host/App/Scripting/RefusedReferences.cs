using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Rota.Host.Scripting;

internal sealed class RefusedReferences : MetadataReferenceResolver
{
    public static readonly RefusedReferences Instance = new();

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

    public override bool Equals(object? other) => other is RefusedReferences;

    public override int GetHashCode() => 0;
}
