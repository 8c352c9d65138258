using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Rota.Host.Scripting;

// Only compiles: running a script through Roslyn would keep its assembly in memory forever.
internal sealed class SubmissionCompiler(ScriptEnvironment environment)
{
    // Emitted code throws on endless recursion instead of overflowing the stack, and supports cancellation.
    private static readonly EmitOptions EmitAs = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)
        .WithInstrumentationKinds([InstrumentationKind.StackOverflowProbing, InstrumentationKind.ModuleCancellation]);

    // Errors for names that may exist elsewhere in the framework.
    private static readonly string[] Unknown = ["CS0103", "CS0234", "CS0246", "CS1069"];

    private SubmissionTemplate? _template;
    private SubmissionTemplate? _whole;

    public CompiledScript Compile(
        ScriptSource source, string key, IReadOnlyList<ModuleFacts> references, CancellationToken cancel)
    {
        var tree = ScriptTree.Parse(source, cancel);
        var compilation = Fitting(ref _template, references).With(tree, source);
        var reader = new DiagnosticReader(compilation, tree, environment, cancel);
        if (reader.ReadExtensions() is { Count: > 0 } extensions)
            Refuse([.. extensions, .. reader.Read(compilation.GetParseDiagnostics(cancel), source)]);

        if (reader.ReadEnds() is { Count: > 0 } ends) Refuse(ends);

        var (image, symbols, raw) = Emit(compilation, cancel);
        if (raw.Any(each => Unknown.Contains(each.Id)))
        {
            compilation = Fitting(ref _whole, ReferenceSet.WithFramework(references)).With(tree, source);
            reader = new DiagnosticReader(compilation, tree, environment, cancel);
            (image, symbols, raw) = Emit(compilation, cancel);
        }

        var warnings = Refuse(reader.Read(raw, source));
        MethodFlags.KeepFrames(image);
        var entry = compilation.GetEntryPoint(cancel)!;
        return new CompiledScript(
            key, image, symbols, entry.ContainingType.MetadataName, entry.MetadataName,
            [.. source.Files], CallSiteReader.Read(compilation), warnings);
    }

    private static (byte[] Image, byte[] Symbols, IReadOnlyList<Diagnostic> Found) Emit(CSharpCompilation compilation, CancellationToken cancel)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(assembly, symbols, options: EmitAs, cancellationToken: cancel);
        // A failed emit reports only the first kind of error; the compilation reports all.
        var found = emitted.Success ? emitted.Diagnostics : compilation.GetDiagnostics(cancel);
        if (!emitted.Success && found.All(each => each.Severity != DiagnosticSeverity.Error))
            found = emitted.Diagnostics;
        return (assembly.ToArray(), symbols.ToArray(), found);
    }

    private SubmissionTemplate Fitting(ref SubmissionTemplate? template, IReadOnlyList<ModuleFacts> references) =>
        template is not null && template.Fits(references) ? template : template = SubmissionTemplate.Create(environment, references);

    private static IReadOnlyList<ScriptDiagnostic> Refuse(IReadOnlyList<ScriptDiagnostic> found)
    {
        var warnings = ScriptDiagnostic.Sorted(found.Where(each => !each.IsError));
        var errors = ScriptDiagnostic.Sorted(found.Where(each => each.IsError));
        return errors.Count > 0 ? throw new ScriptDiagnosticsException(errors, warnings) : warnings;
    }
}
