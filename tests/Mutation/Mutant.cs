using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Mutation;

/// <summary>One change of the code under test.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Node">The expression or statement that it changes.</param>
/// <param name="Replacement">The replacement; null when the statement is removed.</param>
internal sealed record Mutant(int Id, SyntaxNode Node, SyntaxNode? Replacement)
{
    public MutantState State { get; set; }

    /// <summary>The test that fails, or why it was not run.</summary>
    public string By { get; set; } = "";

    public string File => Path.GetFileName(Node.SyntaxTree.FilePath);

    public int Line => Node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>Its place among the mutants of one text, from 1.</summary>
    public int Nth { get; set; } = 1;

    /// <summary>The change without its line, by which the list of equivalent mutants names it.</summary>
    public string Change =>
        $"{File} {Name}: {Text(Node)} → {(Replacement is null ? "nothing" : Text(Replacement))}{(Node is LiteralExpressionSyntax ? $" in {Text(Around)}" : "")}" +
        (Nth == 1 ? "" : $" ({Nth})");

    public MemberDeclarationSyntax? Member => Node.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    private SyntaxNode Around => Node.Parent is ArgumentSyntax or BracketedArgumentListSyntax or EqualsValueClauseSyntax ? Node.Parent.Parent!.Parent! : Node.Parent!;

    private string Name => Member switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        FieldDeclarationSyntax fields => fields.Declaration.Variables[0].Identifier.Text,
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        ConstructorDeclarationSyntax made => made.Identifier.Text,
        var other => other?.Kind().ToString() ?? "",
    };

    private static string Text(SyntaxNode node) => string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
