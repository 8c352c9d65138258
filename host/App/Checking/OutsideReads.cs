using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Rota.Host.Scripting;

namespace Rota.Host.Checking;

// Finds reads of anything but prices in a compiled script: the clock, unseeded random numbers, files, the network.
internal static class OutsideReads
{
    // Types whose every member reads from outside.
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.StreamReader", "System.IO.FileInfo", "System.IO.DirectoryInfo",
        "System.Net.Http.HttpClient", "System.Net.WebClient", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
        "System.Environment", "System.Security.Cryptography.RandomNumberGenerator",
    };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "TimeProvider.System", "Random.Shared",
        "Guid.NewGuid",
    };

    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal) { "Environment.NewLine" };

    // Each once, as a script writes them: DateTime.Now, new Random(), File.ReadAllText.
    public static IReadOnlyList<string> Of(CompiledScript script)
    {
        using var image = new PEReader(new MemoryStream(script.Assembly));
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata.MemberReferences.Select(metadata.GetMemberReference).Select(member => Named(metadata, member)).OfType<string>()
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    private static string? Named(MetadataReader metadata, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference) return null;
        var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        var (typeName, name) = (metadata.GetString(type.Name), metadata.GetString(member.Name));
        var full = $"{metadata.GetString(type.Namespace)}.{typeName}";
        if (name == ".ctor") return Types.Contains(full) || (full == "System.Random" && IsWithoutSeed(metadata, member)) ? $"new {typeName}()" : null;
        var written = $"{typeName}.{(name.StartsWith("get_", StringComparison.Ordinal) ? name[4..] : name)}";
        return (Types.Contains(full) || Members.Contains(written)) && !Harmless.Contains(written) ? written : null;
    }

    // A method's signature begins with its kind and its parameter count (ECMA-335, II.23.2.2).
    private static bool IsWithoutSeed(MetadataReader metadata, MemberReference constructor)
    {
        var signature = metadata.GetBlobReader(constructor.Signature);
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger() == 0;
    }
}
