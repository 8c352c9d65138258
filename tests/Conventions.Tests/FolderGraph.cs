using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Tests;

// The uses between the folders of a project, with an example of each. A file uses the files that declare the types and members that it names.
internal static class FolderGraph
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14);

    // The implicit usings of each project.
    private const string GlobalUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    public static IReadOnlyDictionary<(string From, string To), string> Of(string project)
    {
        var root = Path.Combine(Repository.Root, project);
        var trees = Sources.CodeFilesIn(project).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Language, file)).ToList();
        var compilation = CSharpCompilation.Create(
            "graph", trees.Append(CSharpSyntaxTree.ParseText(GlobalUsings, Language)), References(root),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var uses = new ConcurrentDictionary<(string From, string To), string>();
        Parallel.ForEach(trees, tree =>
        {
            var model = compilation.GetSemanticModel(tree);
            var from = Folder(tree.FilePath);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (model.GetSymbolInfo(name).Symbol is not { } symbol) continue;
                var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
                if (type?.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath is not { Length: > 0 } file) continue;
                if (Folder(file) is var to && to != from) uses.TryAdd((from, to), $"{Path.GetFileName(tree.FilePath)} uses {type.Name}");
            }
        });
        return uses;

        // Below the project; a file at its root is in no folder.
        string Folder(string file) => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar) is [var folder, _, ..] ? folder : "";
    }

    // The uses that are part of a cycle.
    public static IReadOnlyList<string> Cycles(IEnumerable<(string From, string To)> arrows)
    {
        var left = arrows.Where(arrow => arrow.From.Length > 0 && arrow.To.Length > 0).ToList();
        while (left.RemoveAll(arrow => left.TrueForAll(other => other.From != arrow.To) || left.TrueForAll(other => other.To != arrow.From)) > 0)
        {
        }

        return [.. left.Select(arrow => $"{arrow.From} -> {arrow.To}").Order(StringComparer.Ordinal)];
    }

    // Every assembly that these tests run on except the project's own, which would hide its sources.
    private static IEnumerable<MetadataReference> References(string root)
    {
        var project = Directory.EnumerateFiles(root, "*.csproj").Single();
        var name = XDocument.Load(project).Descendants("AssemblyName").FirstOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(project);
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) != name).Select(path => MetadataReference.CreateFromFile(path));
    }
}
