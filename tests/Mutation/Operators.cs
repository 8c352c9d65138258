using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;
using static Microsoft.CodeAnalysis.CSharp.SyntaxKind;

namespace Rota.Mutation;

/// <summary>The changes that are tried: arithmetic, comparisons, boundaries, logic, constants, removed statements.</summary>
internal static class Operators
{
    private static readonly Dictionary<SyntaxKind, (SyntaxKind Expression, SyntaxKind Token)[]> Binary = new()
    {
        [AddExpression] = [(SubtractExpression, MinusToken)],
        [SubtractExpression] = [(AddExpression, PlusToken)],
        [MultiplyExpression] = [(DivideExpression, SlashToken)],
        [DivideExpression] = [(MultiplyExpression, AsteriskToken)],
        [ModuloExpression] = [(MultiplyExpression, AsteriskToken)],
        [LessThanExpression] = [(LessThanOrEqualExpression, LessThanEqualsToken), (GreaterThanOrEqualExpression, GreaterThanEqualsToken)],
        [LessThanOrEqualExpression] = [(LessThanExpression, LessThanToken), (GreaterThanExpression, GreaterThanToken)],
        [GreaterThanExpression] = [(GreaterThanOrEqualExpression, GreaterThanEqualsToken), (LessThanOrEqualExpression, LessThanEqualsToken)],
        [GreaterThanOrEqualExpression] = [(GreaterThanExpression, GreaterThanToken), (LessThanExpression, LessThanToken)],
        [EqualsExpression] = [(NotEqualsExpression, ExclamationEqualsToken)],
        [NotEqualsExpression] = [(EqualsExpression, EqualsEqualsToken)],
        [LogicalAndExpression] = [(LogicalOrExpression, BarBarToken)],
        [LogicalOrExpression] = [(LogicalAndExpression, AmpersandAmpersandToken)],
    };

    private static readonly Dictionary<SyntaxKind, (SyntaxKind Expression, SyntaxKind Token)> Assignments = new()
    {
        [AddAssignmentExpression] = (SubtractAssignmentExpression, MinusEqualsToken),
        [SubtractAssignmentExpression] = (AddAssignmentExpression, PlusEqualsToken),
        [MultiplyAssignmentExpression] = (DivideAssignmentExpression, SlashEqualsToken),
        [DivideAssignmentExpression] = (MultiplyAssignmentExpression, AsteriskEqualsToken),
        [AndAssignmentExpression] = (OrAssignmentExpression, BarEqualsToken),
        [OrAssignmentExpression] = (AndAssignmentExpression, AmpersandEqualsToken),
        [CoalesceAssignmentExpression] = (SimpleAssignmentExpression, EqualsToken),
    };

    private static readonly Dictionary<string, string> Calls = new()
    {
        ["Max"] = "Min",
        ["Min"] = "Max",
        ["Any"] = "All",
        ["All"] = "Any",
        ["First"] = "Last",
        ["Last"] = "First",
        ["Floor"] = "Ceiling",
        ["FirstOrDefault"] = "LastOrDefault",
    };

    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax node) => node switch
    {
        BinaryExpressionSyntax binary => OfBinary(binary),
        AssignmentExpressionSyntax assignment when Assignments.TryGetValue(assignment.Kind(), out var other) =>
            [AssignmentExpression(other.Expression, assignment.Left, Token(other.Token), assignment.Right)],
        PrefixUnaryExpressionSyntax prefix => OfPrefix(prefix),
        PostfixUnaryExpressionSyntax postfix when postfix.IsKind(PostIncrementExpression) => [PostfixUnaryExpression(PostDecrementExpression, postfix.Operand)],
        PostfixUnaryExpressionSyntax postfix when postfix.IsKind(PostDecrementExpression) => [PostfixUnaryExpression(PostIncrementExpression, postfix.Operand)],
        ConditionalExpressionSyntax conditional => [conditional.WithCondition(Not(conditional.Condition))],
        IsPatternExpressionSyntax pattern => [Not(pattern)],
        LiteralExpressionSyntax literal => OfLiteral(literal),
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name => [],
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            when Calls.TryGetValue(access.Name.Identifier.Text, out var other) && access.Name is IdentifierNameSyntax =>
            [call.WithExpression(access.WithName(IdentifierName(other)))],
        _ => [],
    };

    public static ExpressionSyntax Not(ExpressionSyntax condition) =>
        PrefixUnaryExpression(LogicalNotExpression, ParenthesizedExpression(condition.WithoutTrivia()));

    private static IEnumerable<ExpressionSyntax> OfBinary(BinaryExpressionSyntax node)
    {
        if (node.IsKind(CoalesceExpression)) return node.Right is ThrowExpressionSyntax ? [] : [node.Right];
        return Binary.TryGetValue(node.Kind(), out var others)
            ? others.Select(other => BinaryExpression(other.Expression, node.Left, Token(other.Token), node.Right))
            : [];
    }

    private static IEnumerable<ExpressionSyntax> OfPrefix(PrefixUnaryExpressionSyntax node) => node.Kind() switch
    {
        LogicalNotExpression or UnaryMinusExpression => [node.Operand],
        PreIncrementExpression => [PrefixUnaryExpression(PreDecrementExpression, node.Operand)],
        PreDecrementExpression => [PrefixUnaryExpression(PreIncrementExpression, node.Operand)],
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> OfLiteral(LiteralExpressionSyntax node) => node.Token.Value switch
    {
        true => [LiteralExpression(FalseLiteralExpression)],
        false => [LiteralExpression(TrueLiteralExpression)],
        int value => [Number(Literal(value + 1)), .. value > 0 ? [Number(Literal(value - 1))] : Array.Empty<ExpressionSyntax>()],
        double value => [Number(Literal(value + 1)), .. value == 0 ? Array.Empty<ExpressionSyntax>() : [Number(Literal(value * 2))]],
        _ => [],
    };

    private static LiteralExpressionSyntax Number(SyntaxToken value) => LiteralExpression(NumericLiteralExpression, value);
}
