using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Rota.Host.Scripting;

// An empty submission with bound references. Every script replaces its tree, so references are bound only once.
internal sealed class SubmissionTemplate
{
    public static readonly CSharpParseOptions Parsing =
        new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    private readonly IReadOnlyList<ModuleFacts> _references;
    private readonly SyntaxTree _empty;
    private readonly CSharpCompilation _compilation;

    private SubmissionTemplate(IReadOnlyList<ModuleFacts> references, SyntaxTree empty, CSharpCompilation compilation) =>
        (_references, _empty, _compilation) = (references, empty, compilation);

    public static SubmissionTemplate Create(ScriptEnvironment environment, IReadOnlyList<ModuleFacts> references)
    {
        var empty = CSharpSyntaxTree.ParseText("", Parsing);
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: environment.Imports.Concat(environment.StaticImports),
            optimizationLevel: OptimizationLevel.Release,
            checkOverflow: false,
            deterministic: true,
            concurrentBuild: false,
            nullableContextOptions: NullableContextOptions.Enable,
            sourceReferenceResolver: LoadedFiles.None,
            metadataReferenceResolver: RefusedReferences.Instance,
            // Framework facades and implementations differ in version, which is irrelevant to scripts.
            specificDiagnosticOptions: new Dictionary<string, ReportDiagnostic>
            {
                ["CS1701"] = ReportDiagnostic.Suppress,
                ["CS1702"] = ReportDiagnostic.Suppress,
            });
        var compilation = CSharpCompilation.CreateScriptCompilation(
            "Script", empty, references.Select(SharedReference.To), options,
            returnType: environment.ResultType, globalsType: environment.GlobalsType);
        return new SubmissionTemplate(references, empty, compilation);
    }

    public bool Fits(IReadOnlyList<ModuleFacts> references) => _references.SequenceEqual(references);

    public CSharpCompilation With(SyntaxTree tree, ScriptSource source)
    {
        var compilation = _compilation.ReplaceSyntaxTree(_empty, tree);
        return source.Loaded.Count == 0
            ? compilation
            : compilation.WithOptions(compilation.Options.WithSourceReferenceResolver(new LoadedFiles(source.Loaded)));
    }
}
