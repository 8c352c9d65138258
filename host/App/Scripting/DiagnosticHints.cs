using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Rota.Host.Scripting;

// Maps compiler errors to advice.
internal sealed class DiagnosticHints(
    CSharpCompilation compilation, SyntaxTree main, ScriptEnvironment environment, CancellationToken cancel)
{
    public Advice? For(Diagnostic diagnostic, string text)
    {
        var found = Finding.Of(diagnostic, text, compilation, cancel);
        return diagnostic.Id switch
        {
            "CS0029" or "CS0266" when found.Root.SyntaxTree == main && ScriptEnd.IsResult(found.Node, found.Root) => EndAdvice.Of(found, environment),
            "CS0029" or "CS0266" or "CS1503" => ConversionAdvice.Of(found),
            "CS1660" or "CS9174" => ConversionAdvice.OfTarget(found),
            "CS1501" => OverloadAdvice.Of(found),
            "CS7009" => new("#r must come before the code", "move #r above the first line of code"),
            "CS0103" => NameAdvice.OfValue(found),
            "CS0246" => NameAdvice.OfType(found),
            "CS1061" or "CS0117" => MemberAdvice.Of(found),
            "CS1929" => MemberAdvice.OfOther(found),
            "CS1739" => ArgumentAdvice.Named(found),
            "CS7036" => ArgumentAdvice.Missing(found),
            "CS0131" => new("= assigns a value; it does not compare", "compare with >, <, >= or <="),
            "CS1955" => new($"{found.Node} does not take brackets", $"write {found.Node}"),
            "CS0218" or "CS0217" => new("&& and || work on bools, not on scores", "combine conditions with & and |"),
            "CS9176" => new("a list needs a type here", $"write Asset[] before the name: Asset[] risky = {found.Node};"),
            "CS1504" => SimilarLoad(diagnostic.Location),
            _ => SyntaxAdvice.Of(found),
        };
    }

    private static Advice? SimilarLoad(Location location)
    {
        var file = new ScriptFile(location.SourceTree!.FilePath, location.SourceTree.ToString());
        var line = location.GetLineSpan().StartLinePosition.Line + 1;
        var missing = LoadDirective.In(file).FirstOrDefault(load => load.At.Line == line);
        return missing is not null && SimilarFile.To(missing.Path) is { } similar ? new(null, $"did you mean '{similar}'?") : null;
    }
}
