using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Rota.Mutation;

/// <summary>Writes mutants into a tree, each behind a switch, and counts the rounds of loops.</summary>
internal sealed class Switched(ILookup<SyntaxNode, Mutant> mutants) : CSharpSyntaxRewriter
{
    /// <summary>Marks what a mutant wrote, by its number.</summary>
    public const string Mark = "mutant";

    /// <summary>The switch as it is compiled into the code under test.</summary>
    public const string Code = """
        namespace Rota.Mutation
        {
            internal static class Switch
            {
                public static int Active = -1;
                public static long Count;
                public static long Limit = long.MaxValue;
                public static bool[] Seen;

                public static bool On(int mutant)
                {
                    Tick();
                    if (Seen != null) Seen[mutant] = true;
                    return mutant == Active;
                }

                public static void Tick()
                {
                    System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
                    if (++Count > Limit) throw new System.TimeoutException("The mutant does not end.");
                }
            }
        }
        """;

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        var visited = base.Visit(node);
        if (node is null || visited is null) return visited;
        if (node is ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax) visited = Counted((StatementSyntax)visited);
        // A wrong length of what is on the stack ends the process.
        if (visited is StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax array }) visited = ArrayCreationExpression(array);
        foreach (var mutant in mutants[node])
        {
            visited = visited is StatementSyntax statement
                ? IfStatement(On(mutant), Marked(mutant, Block()), ElseClause(statement))
                : Choice(mutant, (ExpressionSyntax)visited, node);
        }

        return visited;
    }

    private static ExpressionSyntax Choice(Mutant mutant, ExpressionSyntax original, SyntaxNode node)
    {
        var replacement = ((ExpressionSyntax)mutant.Replacement!).WithoutTrivia();
        var choice = ParenthesizedExpression(ConditionalExpression(
            On(mutant), Marked(mutant, ParenthesizedExpression(replacement)), ParenthesizedExpression(original.WithoutTrivia())));
        return Marked<ExpressionSyntax>(mutant, node.Parent is ForStatementSyntax or ExpressionStatementSyntax && node is not BinaryExpressionSyntax and not IsPatternExpressionSyntax
            ? AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, IdentifierName("_"), choice)
            : choice);
    }

    private static StatementSyntax Counted(StatementSyntax loop) => loop switch
    {
        ForStatementSyntax each => each.WithStatement(WithTick(each.Statement)),
        ForEachStatementSyntax each => each.WithStatement(WithTick(each.Statement)),
        WhileStatementSyntax each => each.WithStatement(WithTick(each.Statement)),
        DoStatementSyntax each => each.WithStatement(WithTick(each.Statement)),
        _ => loop,
    };

    private static BlockSyntax WithTick(StatementSyntax body) => Block(ParseStatement("global::Rota.Mutation.Switch.Tick();"), body);

    private static ExpressionSyntax On(Mutant mutant) => ParseExpression($"global::Rota.Mutation.Switch.On({mutant.Id})");

    private static T Marked<T>(Mutant mutant, T node) where T : SyntaxNode =>
        node.WithAdditionalAnnotations(new SyntaxAnnotation(Mark, mutant.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
