namespace Rota.Host.Rendering;

// A formula and the variable that holds it.
internal sealed record NamedFormula(string Name, string Formula)
{
    // By precedence, lowest first.
    private static readonly string[][] Signs = [[" & ", " | "], [" > ", " < ", " >= ", " <= "], [" + ", " - "], [" * ", " / "]];
    private const int Sums = 2;

    // A call can be replaced by its variable anywhere; a sum only beside operators that bind less tightly, or to the left of its own.
    private readonly bool _isCall = IsCall(Formula);
    private readonly string[] _before = [.. Signs.Take(Level(Formula)).SelectMany(signs => signs)];
    private readonly string[] _after =
        [.. Signs.Take(Level(Formula) is var level && level >= Sums ? level + 1 : level).SelectMany(signs => signs)];

    public string In(string text)
    {
        for (var at = text.IndexOf(Formula, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Formula, at, StringComparison.Ordinal))
        {
            var end = at + Formula.Length;
            if (!Stands(text, at, end))
            {
                at++;
                continue;
            }

            var isBracketed = at > 0 && end < text.Length && text[at - 1] == '(' && text[end] == ')' && (at == 1 || !IsOfWord(text[at - 2]));
            var (from, to) = isBracketed ? (at - 1, end + 1) : (at, end);
            text = text[..from] + Name + text[to..];
            at = from + Name.Length;
        }

        return text;
    }

    private bool Stands(string text, int at, int end)
    {
        var (before, after) = (text[..at], text[end..]);
        if (_isCall) return before.Length == 0 || !IsOfWord(before[^1]);
        return Begins(before) && Ends(after);
    }

    // At the start of a sentence, bracket or argument, or after an operator.
    private bool Begins(string before) => before.Length == 0 || before[^1] == '(' || before.EndsWith(", ", StringComparison.Ordinal)
        || before.EndsWith(": ", StringComparison.Ordinal) || (before.Length > 1 && before[^1] == ' ' && char.IsLetter(before[^2]))
        || _before.Any(sign => before.EndsWith(sign, StringComparison.Ordinal));

    private bool Ends(string after) => after.Length == 0 || after[0] is ')' or ',' or ':'
        || (after.Length > 1 && after[0] == ' ' && (char.IsLetter(after[1]) || after[1] == '('))
        || _after.Any(sign => after.StartsWith(sign, StringComparison.Ordinal));

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '.' or '"';

    private static bool IsCall(string formula)
    {
        var start = formula.IndexOf('(', StringComparison.Ordinal);
        return start > 0 && formula[..start].All(IsOfWord) && Depths(formula).TakeWhile(each => each.At < formula.Length - 1).All(each => each.At < start || each.Depth > 0);
    }

    private static int Level(string formula) => Array.FindIndex(Signs, signs => Has(formula, signs)) is var level && level < 0 ? Signs.Length : level;

    private static bool Has(string formula, string[] signs) => Depths(formula)
        .Any(each => each.Depth == 0 && signs.Any(sign => string.CompareOrdinal(formula, each.At, sign, 0, sign.Length) == 0));

    // The bracket depth at each letter outside of quoted texts.
    private static IEnumerable<(int At, int Depth)> Depths(string formula)
    {
        var (depth, isText) = (0, false);
        for (var i = 0; i < formula.Length; i++)
        {
            if (formula[i] == '"') isText = !isText;
            if (isText) continue;
            if (formula[i] is '(' or '[' or '{') depth++;
            if (formula[i] is ')' or ']' or '}') depth--;
            yield return (i, depth);
        }
    }
}
