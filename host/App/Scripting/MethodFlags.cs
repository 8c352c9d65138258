using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Rota.Host.Scripting;

// A call inlined by the JIT has no stack frame, so a failure in it has no line. Therefore script methods are never inlined,
// and the body, which runs once, is not optimised; lambdas are. C# has no option for this, so the flags are patched in.
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
