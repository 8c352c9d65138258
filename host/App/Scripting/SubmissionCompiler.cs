using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Rota.Host.Scripting;

// Only compiles; running a script by Roslyn's own means would keep its assembly for ever.
internal sealed class SubmissionCompiler(ScriptEnvironment environment)
{
    // A script that calls itself without end throws before it takes the program down, and its functions and formulas can be stopped.
    private static readonly EmitOptions EmitAs = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)
        .WithInstrumentationKinds([InstrumentationKind.StackOverflowProbing, InstrumentationKind.ModuleCancellation]);

    // What a script names and the references do not have may be anywhere in the framework.
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
        // A failed emit names the first kind of mistake only; the compilation knows all kinds.
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
