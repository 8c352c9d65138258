using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Host.Scripting;

// The two places of a word that a script applies twice, or that conflicts with an earlier one, found in the text. Receivers are
// followed by name through variables and functions.
internal sealed class RepeatedWord
{
    private readonly IReadOnlyList<SyntaxTree> _trees;
    private readonly HashSet<SyntaxNode> _seen = [];

    private RepeatedWord(IReadOnlyList<SyntaxTree> trees) => _trees = trees;

    public TextPoint Second { get; private set; }

    public TextPoint First { get; private set; }

    // The file of the first word; the second is in the file of the step.
    public string FirstPath { get; private set; } = "";

    // Null if the earlier word is not found.
    public static RepeatedWord? Find(IReadOnlyList<ScriptFile> files, Step step, RepeatedWordException repeated)
    {
        var word = new RepeatedWord([.. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, SubmissionTemplate.Parsing, file.Path))]);
        var tree = word._trees.First(each => each.FilePath == step.Path);
        // Arguments are evaluated before the call that receives them.
        var calls = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => NameOf(call) is { } name && name.Identifier.ValueText == repeated.Word && Point(name) >= step.Start && Point(name) < step.End)
            .OrderBy(call => call.Span.End);
        foreach (var call in calls)
        {
            if (Receiver(call) is not { } receiver || word.Earlier(receiver, repeated.Earlier) is not { } first) continue;
            (word.Second, word.First, word.FirstPath) = (Point(NameOf(call)!), Point(first), first.SyntaxTree.FilePath);
            return word;
        }

        return null;
    }

    // The two lines as a sentence.
    public string Text(string path)
    {
        var where = FirstPath == path ? "" : $" of {Path.GetFileName(FirstPath)}";
        return FirstPath == path && First.Line == Second.Line
            ? string.Create(CultureInfo.InvariantCulture, $"Both are on line {First.Line}.")
            : string.Create(CultureInfo.InvariantCulture, $"The first is on line {First.Line}{where}, the second on line {Second.Line}.");
    }

    private SimpleNameSyntax? Earlier(ExpressionSyntax from, string word)
    {
        if (!_seen.Add(from)) return null;
        return from switch
        {
            InvocationExpressionSyntax call when NameOf(call) is { } name && name.Identifier.ValueText == word => name,
            InvocationExpressionSyntax call => Receiver(call) is { } receiver ? Earlier(receiver, word) : In(call.Expression, word),
            ParenthesizedExpressionSyntax brackets => Earlier(brackets.Expression, word),
            _ => In(from, word),
        };
    }

    // Resolves a name: the value of a variable or the result of a function.
    private SimpleNameSyntax? In(ExpressionSyntax expression, string word)
    {
        if (expression is not IdentifierNameSyntax { Identifier.ValueText: var name }) return null;
        var values = _trees.SelectMany(tree => tree.GetRoot().DescendantNodes()).SelectMany(node => node switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } variable when variable.Identifier.ValueText == name => [value],
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax left, Right: var value } when left.Identifier.ValueText == name => [value],
            MethodDeclarationSyntax method when method.Identifier.ValueText == name => Results(method),
            LocalFunctionStatementSyntax function when function.Identifier.ValueText == name => Results(function),
            _ => Enumerable.Empty<ExpressionSyntax>(),
        });
        return values.Select(value => Earlier(value, word)).FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<ExpressionSyntax> Results(SyntaxNode function) => function.DescendantNodes().Select(node => node switch
    {
        ArrowExpressionClauseSyntax arrow => arrow.Expression,
        ReturnStatementSyntax { Expression: { } value } => value,
        _ => null,
    }).OfType<ExpressionSyntax>();

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name;

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    private static TextPoint Point(SyntaxNode node)
    {
        var at = node.SyntaxTree.GetText().Lines.GetLinePosition(node.SpanStart);
        return new TextPoint(at.Line + 1, at.Character + 1);
    }
}
