using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Mutation;

/// <summary>Lists the mutants of files; attributes and texts have none.</summary>
internal sealed class MutantFinder : CSharpSyntaxWalker
{
    public List<Mutant> Found { get; } = [];

    public override void Visit(SyntaxNode? node)
    {
        if (node is AttributeListSyntax or InterpolatedStringExpressionSyntax or ParameterListSyntax) return;
        if (node is ThrowStatementSyntax or ThrowExpressionSyntax) return;
        if (node is ExpressionStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax { Parent: BlockSyntax or IfStatementSyntax }) Add(node, null);
        if (node is IfStatementSyntax branch) Add(branch.Condition, Operators.Not(branch.Condition));
        if (node is ExpressionSyntax expression)
        {
            foreach (var other in Operators.Of(expression)) Add(node, other);
        }

        base.Visit(node);
    }

    private void Add(SyntaxNode node, SyntaxNode? replacement) => Found.Add(new Mutant(Found.Count, node, replacement));
}
