using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Host.Scripting;

// Translates the compiler's findings for the authors of scripts.
internal sealed partial class DiagnosticReader(
    CSharpCompilation compilation, SyntaxTree main, ScriptEnvironment environment, CancellationToken cancel)
{
    private const string MissingFile = "CS1504";
    private const string WrongResult = "CS1662";

    public IReadOnlyList<ScriptDiagnostic> Read(IReadOnlyList<Diagnostic> raw, ScriptSource source)
    {
        var wanted = raw.Where(each => each.Severity >= DiagnosticSeverity.Warning && !each.IsSuppressed).ToList();
        var errors = wanted.Where(each => each.Severity == DiagnosticSeverity.Error).ToList();
        // Scripts cannot cause errors without a location.
        if (errors.Count > 0 && errors.TrueForAll(each => !each.Location.IsInSource))
            throw new InvalidOperationException("Scripts cannot be compiled here: " + string.Join("; ", errors));
        // Words that a missing file would have declared are not further mistakes.
        if (wanted.Exists(each => each.Id == MissingFile))
            wanted.RemoveAll(each => each.Id is "CS0103" or "CS0246" or "CS1061" or "CS0117");
        // That a formula gives the wrong type says less than where and which.
        wanted.RemoveAll(each => each.Id == WrongResult && errors.Exists(other =>
            other.Id != WrongResult && other.Location.SourceTree == each.Location.SourceTree && other.Location.SourceSpan.IntersectsWith(each.Location.SourceSpan)));
        var found = Consequences.RemovedFrom(wanted, compilation, cancel).Select(Translate).Concat(LoadCycle.In(source))
            // Shows the same mistake once per line.
            .DistinctBy(each => (each.Path, each.At.Line, each.Code, each.Message, each.Hint)).ToList();
        // After a syntax error the end of the script is unknown.
        var readable = main.GetDiagnostics(cancel).All(each => each.Severity != DiagnosticSeverity.Error);
        if (readable && ScriptEnd.GivesNothing(compilation, main, cancel) is { } end)
            found.Add(NoResult(end));
        return found;
    }

    // The compiler fails without a location when it has to emit these.
    public IReadOnlyList<ScriptDiagnostic> ReadExtensions() =>
    [
        .. compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot(cancel).ChildNodes())
            .Where(node => node.IsKind(SyntaxKind.ExtensionBlockDeclaration))
            .Select(Extension),
    ];

    // A script that exits or overflows the stack would end the program without a message.
    public IReadOnlyList<ScriptDiagnostic> ReadEnds() =>
    [
        .. compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot(cancel).DescendantNodes().OfType<SimpleNameSyntax>())
            .Where(name => name.Identifier.ValueText is nameof(Environment.Exit) or nameof(Environment.FailFast) && IsOfEnvironment(name))
            .Select(name => At(name.GetLocation(), true, "ROTA005", $"Environment.{name.Identifier.ValueText} would end the whole program",
                "to report a mistake, throw new ArgumentException(\"…\")")),
        .. UnguardedRecursion.In(compilation, cancel).Select(function => At(
            function.At, true, "ROTA006", $"{function.Name} calls itself inside another statement, where the stack is not guarded",
            "declare it at the top of the script, as in: double Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);")),
    ];

    private bool IsOfEnvironment(SimpleNameSyntax name)
    {
        var found = compilation.GetSemanticModel(name.SyntaxTree).GetSymbolInfo(name, cancel);
        return (found.Symbol ?? found.CandidateSymbols.FirstOrDefault())?.ContainingType is { Name: nameof(Environment), ContainingNamespace.Name: nameof(System) };
    }

    private ScriptDiagnostic Translate(Diagnostic diagnostic)
    {
        var isError = diagnostic.Severity == DiagnosticSeverity.Error;
        var message = Plain(diagnostic.GetMessage(CultureInfo.InvariantCulture));
        var advice = isError && diagnostic.Location.IsInSource ? new DiagnosticHints(compilation, main, environment, cancel).For(diagnostic, message) : null;
        return At(advice?.At ?? diagnostic.Location, isError, diagnostic.Id, advice?.Message ?? message, advice?.Hint);
    }

    private ScriptDiagnostic NoResult(Location end) =>
        At(end, true, "ROTA001", $"the script ends without a {environment.ResultType.Name}",
            EndAdvice.Ending((CompilationUnitSyntax)main.GetRoot(cancel), compilation.GetSemanticModel(main), environment) ?? environment.ResultHint);

    private ScriptDiagnostic Extension(SyntaxNode extension) =>
        At(extension.GetFirstToken().GetLocation(), true, "ROTA004", "a script cannot declare extension members",
            "declare a function, as in: int Weeks(int n) => 5 * n; or give the word to a plugin");

    private ScriptDiagnostic At(Location found, bool isError, string code, string message, string? hint)
    {
        var location = found.IsInSource ? found : Location.Create(main, default);
        var place = location.GetLineSpan();
        var (line, column) = (place.StartLinePosition.Line, place.StartLinePosition.Character);
        var text = location.SourceTree!.GetText().Lines[line].ToString();
        return new ScriptDiagnostic(place.Path, new TextPoint(line + 1, column + 1), isError, code, message, text, hint);
    }

    // Scripts have no using directives or references, so those parts of the compiler's messages do not apply.
    private static string Plain(string message) =>
        AssemblyIdentity().Replace(message, "").Replace("System.Private.CoreLib", "the .NET library", StringComparison.Ordinal)
            .Replace(" (are you missing a using directive or an assembly reference?)", "", StringComparison.Ordinal)
            .Replace(" (are you missing an assembly reference?)", "", StringComparison.Ordinal);

    [GeneratedRegex(", Version=[^,']+, Culture=[^,']+, PublicKeyToken=[0-9a-z]+")]
    private static partial Regex AssemblyIdentity();
}
