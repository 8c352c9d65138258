using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Rota.Host.Scripting;

// Only compiles; running a script by Roslyn's own means would keep its assembly for ever.
internal sealed class SubmissionCompiler(ScriptEnvironment environment)
{
    // A script that calls itself without end throws before it takes the program down, and its functions and formulas can be stopped.
    private static readonly EmitOptions EmitAs = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)
        .WithInstrumentationKinds([InstrumentationKind.StackOverflowProbing, InstrumentationKind.ModuleCancellation]);

    private SubmissionTemplate? _template;

    public CompiledScript Compile(
        ScriptSource source, string key, IReadOnlyList<ModuleFacts> references, CancellationToken cancel)
    {
        var template = _template;
        if (template is null || !template.Fits(references))
            _template = template = SubmissionTemplate.Create(environment, references);
        var text = SourceText.From(source.Text, Encoding.UTF8);
        var tree = CSharpSyntaxTree.ParseText(text, SubmissionTemplate.Parsing, source.Path, cancel);
        var compilation = template.With(tree, source);

        var reader = new DiagnosticReader(compilation, tree, environment, cancel);
        if (reader.ReadExtensions() is { Count: > 0 } extensions)
            Refuse([.. extensions, .. reader.Read(compilation.GetParseDiagnostics(cancel), source)]);

        if (reader.ReadEnds() is { Count: > 0 } ends) Refuse(ends);

        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(assembly, symbols, options: EmitAs, cancellationToken: cancel);
        // A failed emit names the first kind of mistake only; the compilation knows all kinds.
        var raw = emitted.Success ? emitted.Diagnostics : compilation.GetDiagnostics(cancel);
        if (!emitted.Success && raw.All(each => each.Severity != DiagnosticSeverity.Error))
            raw = emitted.Diagnostics;
        var warnings = Refuse(reader.Read(raw, source));

        var image = assembly.ToArray();
        MethodFlags.KeepFrames(image);
        var entry = compilation.GetEntryPoint(cancel)!;
        return new CompiledScript(
            key, image, symbols.ToArray(), entry.ContainingType.MetadataName, entry.MetadataName,
            [.. source.Files], CallSiteReader.Read(compilation), warnings);
    }

    private static IReadOnlyList<ScriptDiagnostic> Refuse(IReadOnlyList<ScriptDiagnostic> found)
    {
        var warnings = ScriptDiagnostic.Sorted(found.Where(each => !each.IsError));
        var errors = ScriptDiagnostic.Sorted(found.Where(each => each.IsError));
        return errors.Count > 0 ? throw new ScriptDiagnosticsException(errors, warnings) : warnings;
    }
}
