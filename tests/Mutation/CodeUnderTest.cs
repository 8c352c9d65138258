using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rota.Tests;

namespace Rota.Mutation;

/// <summary>A project's sources, compiled with mutants.</summary>
internal sealed class CodeUnderTest
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview);

    private readonly string _assembly;
    private readonly List<SyntaxTree> _trees;
    private readonly List<MetadataReference> _references;

    public CodeUnderTest(string folder, string assembly)
    {
        _assembly = assembly;
        var generated = Path.Combine(folder, "obj", Repository.Configuration, "net10.0");
        string[] files =
        [
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(file => !Path.GetRelativePath(folder, file).Split('/').Any(part => part is "obj" or "bin" or "Testing" or "templates")).Order(),
            .. Directory.EnumerateFiles(generated, $"{assembly}.*.cs"),
        ];
        _trees = [.. files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Parse, file))];
        _trees.Add(CSharpSyntaxTree.ParseText(Switched.Code, Parse, "Switch.cs"));
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System", StringComparison.Ordinal) || (name == "Rota.Sdk.dll" && assembly != "Rota.Sdk")));
        _references = [.. framework.Select(file => MetadataReference.CreateFromFile(file))];
    }

    public List<Mutant> MutantsIn(string path)
    {
        var finder = new MutantFinder();
        foreach (var tree in _trees.Where(tree => tree.FilePath.StartsWith(path, StringComparison.Ordinal) && !tree.FilePath.Contains("/obj/", StringComparison.Ordinal)))
            finder.Visit(tree.GetRoot());
        foreach (var same in finder.Found.GroupBy(mutant => mutant.Change).ToList())
        {
            foreach (var (index, mutant) in same.Index()) mutant.Nth = index + 1;
        }

        return finder.Found;
    }

    /// <summary>Compiles all mutants at once, each behind its switch; returns those for which that fails.</summary>
    public (byte[] Assembly, List<Mutant> Left) WithSwitches(IReadOnlyList<Mutant> mutants)
    {
        // A variable declared by a pattern is unknown outside the switch.
        var left = mutants.Where(mutant => mutant.Node.DescendantNodes().Any(node => node is SingleVariableDesignationSyntax)).Select(mutant => mutant.Id).ToHashSet();
        while (true)
        {
            var active = mutants.Where(mutant => !left.Contains(mutant.Id)).ToLookup(mutant => mutant.Node);
            var rewriter = new Switched(active);
            var trees = _trees.Select(tree => CSharpSyntaxTree.Create((CSharpSyntaxNode)rewriter.Visit(tree.GetRoot())!, Parse, tree.FilePath));
            var (bytes, errors) = Emit([.. trees]);
            if (bytes is not null) return (bytes, [.. mutants.Where(mutant => left.Contains(mutant.Id))]);
            var before = left.Count;
            foreach (var error in errors) left.UnionWith(Blamed(error, mutants));
            if (left.Count == before) throw new InvalidOperationException(string.Join('\n', errors));
        }
    }

    /// <summary>Compiles one mutant; null when it is not valid C#.</summary>
    public byte[]? Only(Mutant mutant)
    {
        var root = mutant.Node.SyntaxTree.GetRoot();
        var changed = root.ReplaceNode(mutant.Node, mutant.Replacement?.WithTriviaFrom(mutant.Node) ?? SyntaxFactory.Block());
        var counted = new Switched(Enumerable.Empty<Mutant>().ToLookup(each => each.Node));
        return Emit([.. _trees.Select(tree => CSharpSyntaxTree.Create(
            (CSharpSyntaxNode)counted.Visit(tree == mutant.Node.SyntaxTree ? changed : tree.GetRoot())!, Parse, tree.FilePath))]).Bytes;
    }

    private (byte[]? Bytes, List<Diagnostic> Errors) Emit(IReadOnlyList<SyntaxTree> trees)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        using var stream = new MemoryStream();
        var result = CSharpCompilation.Create(_assembly, trees, _references, options).Emit(stream);
        return result.Success ? (stream.ToArray(), []) : (null, [.. result.Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error)]);
    }

    // The mutants around an error, else those that remove a statement of its member, else all of the member.
    private static List<int> Blamed(Diagnostic error, IReadOnlyList<Mutant> mutants)
    {
        var node = error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var around = node.AncestorsAndSelf().SelectMany(Marks).Take(1).ToList();
        if (around.Count > 0) return around;
        SyntaxNode member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node;
        var all = member.DescendantNodesAndSelf().SelectMany(Marks).ToList();
        var removing = all.Where(id => mutants[id].Replacement is null).ToList();
        return removing.Count > 0 ? removing : all;
    }

    private static IEnumerable<int> Marks(SyntaxNode node) =>
        node.GetAnnotations(Switched.Mark).Select(mark => int.Parse(mark.Data!, CultureInfo.InvariantCulture));
}
