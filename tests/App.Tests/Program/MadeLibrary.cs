using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Rota.Tests.Program;

// A library as somebody else would build it.
internal static class MadeLibrary
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    // Needed is an optional library that it references.
    public static void Write(string path, string text, string? needed = null)
    {
        var references = new List<MetadataReference> { MetadataReference.CreateFromFile(Path.Combine(Framework, "System.Private.CoreLib.dll")) };
        if (File.Exists(needed)) references.Add(MetadataReference.CreateFromImage(File.ReadAllBytes(needed)));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var made = CSharpCompilation.Create(
                Path.GetFileNameWithoutExtension(path), [CSharpSyntaxTree.ParseText(text)], references, new(OutputKind.DynamicallyLinkedLibrary))
            .Emit(path);
        Assert.Empty(made.Diagnostics);
    }
}
