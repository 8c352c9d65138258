using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Host.Scripting;

// Calls with too many or too few arguments.
internal static class OverloadAdvice
{
    private const int Most = 3;

    public static Advice? Of(Finding found)
    {
        if (found.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call) return null;
        var (word, given) = (Finding.NameOf(call.Expression), call.ArgumentList.Arguments);
        var forms = found.Methods(call).Select(WordText.Of).Distinct().ToList();
        if (IsAssetOfScore(found, call)) return new($"{word} takes no asset", $"write Of({given[0]}, {word}({string.Join(", ", given.Skip(1))}))");
        if (word == "Param" && given.Count >= 2) return new("Param needs a range for a number", $"write {Ranged(given)}");
        var count = given.Count == 1 ? "1 argument" : $"{given.Count} arguments";
        return new($"{word} does not take {count}", forms.Count is > 0 and <= Most ? $"write {string.Join(" or ", forms)}" : null);
    }

    // Close("SPY"), where scores are of every asset.
    private static bool IsAssetOfScore(Finding found, InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax literal }, ..] && literal.IsKind(SyntaxKind.StringLiteralExpression)
        && found.Methods(call).FirstOrDefault()?.ReturnType.ToDisplayString() == "Rota.IScore";

    private static string Ranged(SeparatedSyntaxList<ArgumentSyntax> given)
    {
        var whole = !given[1].ToString().Contains('.', StringComparison.Ordinal);
        var most = int.TryParse(given[1].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? 2 * value : 100;
        string[] range = whole ? [$"1..{most}"] : ["0.0", "1.0", "step: 0.1"];
        return $"Param({string.Join(", ", [.. given.Take(2).Select(each => each.ToString()), .. range, .. given.Skip(2).Where(each => each.NameColon is not null).Select(each => each.ToString())])})";
    }
}
