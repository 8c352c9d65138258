using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rota.Host.Scripting;

namespace Rota.Host.Editing;

// The call of Param that declares a parameter.
internal sealed record ParameterDeclaration(ScriptFile File, string Name, InvocationExpressionSyntax Call)
{
    public static ParameterDeclaration Find(ScriptFile file, string name) => In(file, name) switch
    {
        [var only] => only,
        [] => throw NotIn(file, name),
        [var first, var second, ..] => throw second.Wrong(
            second.Call, $"{name} is declared here and in line {first.File.PointAt(first.Call.SpanStart).Line}. Change the default in your editor."),
    };

    // Each default as a place in the text and its replacement. Moves the word of a choice to the front.
    public IEnumerable<(int At, int Length, string Text)> EditsFor(Parameter parameter)
    {
        var given = Default();
        var words = Words(given);
        var literals = words ?? [given];
        var texts = literals.Select(TextOf).ToList();
        IReadOnlyList<string> known = words is null ? [parameter.TextOf(parameter.Default)] : parameter.Labels;
        if (!texts.SequenceEqual(known, StringComparer.Ordinal))
        {
            throw Wrong(given, $"{Name} is {string.Join(", ", texts)} here, but was {string.Join(", ", known)} in the last run. "
                + "Run the script again before you write the value.");
        }

        if (words is null) return [Edit(given, Literal(given, parameter))];
        var chosen = (int)parameter.Value;
        return Enumerable.Range(0, chosen + 1).Select(i => Edit(words[i], words[i == 0 ? chosen : i - 1].ToString()));
    }

    private static List<ParameterDeclaration> In(ScriptFile file, string name) =>
    [
        .. CSharpSyntaxTree.ParseText(file.Text, SubmissionTemplate.Parsing).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(call => new ParameterDeclaration(file, name, call)).Where(each => each.IsDeclaration),
    ];

    private static InputException NotIn(ScriptFile script, string name)
    {
        var inLibraries = ScriptSource.Read(script.Path).Loaded.SelectMany(file => In(file, name)).ToList();
        return inLibraries is [var first, ..]
            ? first.Wrong(first.Call, $"{name} is declared in this file, which other scripts may load too. Change its default in your editor.")
            : new(new Mistake($"Cannot find Param(\"{name}\", …) in the script. Change the default of {name} in your editor.", script.Path));
    }

    private bool IsDeclaration => Call.Expression is IdentifierNameSyntax { Identifier.Text: "Param" }
            or MemberAccessExpressionSyntax { Name.Identifier.Text: "Param" }
        && Argument(0, "name") is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } text
        && text.Token.ValueText == Name;

    private ExpressionSyntax Default() => Argument(1, "value") ?? Argument(1, "choices")
        ?? throw Wrong(Call, $"Cannot find the default of {Name} here. Change it in your editor.");

    // By its place or its name.
    private ExpressionSyntax? Argument(int place, string name)
    {
        var all = Call.ArgumentList.Arguments;
        return all.FirstOrDefault(each => each.NameColon?.Name.Identifier.Text == name)?.Expression
            ?? (place < all.Count && all[place].NameColon is null ? all[place].Expression : null);
    }

    // The words of a choice; null for another parameter.
    private static IReadOnlyList<ExpressionSyntax>? Words(ExpressionSyntax value) => value switch
    {
        CollectionExpressionSyntax list when list.Elements.All(each => each is ExpressionElementSyntax) =>
            [.. list.Elements.Cast<ExpressionElementSyntax>().Select(each => each.Expression)],
        ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
        ArrayCreationExpressionSyntax { Initializer: { } words } => [.. words.Expressions],
        _ => null,
    };

    private string TextOf(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: string word } => word,
        LiteralExpressionSyntax { Token.Value: bool isTrue } => isTrue ? "true" : "false",
        LiteralExpressionSyntax { Token.Value: IConvertible number } when value.IsKind(SyntaxKind.NumericLiteralExpression) =>
            Number(number.ToDouble(null)),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax { Token.Value: IConvertible number } } =>
            Number(-number.ToDouble(null)),
        _ => throw Wrong(value, $"The default of {Name} is '{value}', which is not a literal. Change it in your editor."),
    };

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Literal(ExpressionSyntax old, Parameter parameter)
    {
        var text = parameter.TextOf(parameter.Value);
        return old.ToString().Contains('.', StringComparison.Ordinal) && text.All(letter => char.IsAsciiDigit(letter) || letter == '-')
            ? $"{text}.0"
            : text;
    }

    private static (int At, int Length, string Text) Edit(ExpressionSyntax old, string text) => (old.SpanStart, old.Span.Length, text);

    private InputException Wrong(SyntaxNode node, string what)
    {
        var (line, column) = File.PointAt(node.SpanStart);
        return new(new Mistake(what, File.Path, line, column));
    }
}
