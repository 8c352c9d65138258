using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Rota.Host.Scripting;

// A call that the JIT inlines has no stack frame, and a failure in it no line. So no method of a script is inlined into
// another, and its body, which runs once, is not optimised; its lambdas are. No C# option says this: the flags are set after.
internal static class MethodFlags
{
    private const int OffsetInRow = 4;

    public static void KeepFrames(byte[] assembly)
    {
        using var image = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(assembly));
        var metadata = image.GetMetadataReader();
        var table = image.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.MethodDef);
        var row = metadata.GetTableRowSize(TableIndex.MethodDef);
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            var flags = method.ImplAttributes | MethodImplAttributes.NoInlining;
            if (IsBody(metadata, method))
                flags |= MethodImplAttributes.NoOptimization;
            var at = table + ((MetadataTokens.GetRowNumber(handle) - 1) * row) + OffsetInRow;
            BinaryPrimitives.WriteUInt16LittleEndian(assembly.AsSpan(at), (ushort)flags);
        }
    }

    private static bool IsBody(MetadataReader metadata, MethodDefinition method) =>
        metadata.StringComparer.Equals(method.Name, "MoveNext")
        && metadata.StringComparer.StartsWith(metadata.GetTypeDefinition(method.GetDeclaringType()).Name, "<<Initialize>>");
}
