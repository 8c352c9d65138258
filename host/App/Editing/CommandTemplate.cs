using System.Text;
using System.Text.RegularExpressions;

namespace Rota.Host.Editing;

// A command line of the user's for the shell, with placeholders such as {file}. The shell gets their values as variables: no value can be
// split into words, or end a quote.
internal sealed partial record CommandTemplate(string Text, IReadOnlyList<string> Placeholders, string Script)
{
    public const string File = "file";
    public const string Folder = "folder";
    public const string Name = "name";
    public const string Line = "line";
    public const string Day = "day";

    private static readonly string[] Known = [File, Folder, Name, Line, Day];

    public static string Variable(string placeholder) => $"ROTA_{placeholder.ToUpperInvariant()}";

    // Throws an InputException that states the problem.
    public static CommandTemplate Of(string text)
    {
        var (script, placeholders, quote) = (new StringBuilder(), new List<string>(), '\0');
        for (var i = 0; i < text.Length; i++)
        {
            if (Placeholder().Match(text, i) is { Success: true, Groups: var groups } found)
            {
                if (groups["literal"] is { Success: true, Value: var literal }) script.Append('{').Append(literal).Append('}');
                else
                {
                    placeholders.Add(Checked(groups["name"].Value, quote));
                    script.Append($"\"${Variable(placeholders[^1])}\"");
                }

                i += found.Length - 1;
                continue;
            }

            if (text[i] == '\\' && quote != '\'' && i + 1 < text.Length) script.Append(text[i++]);
            else if (text[i] == quote) quote = '\0';
            else if (quote == '\0' && text[i] is '"' or '\'') quote = text[i];
            script.Append(text[i]);
        }

        return quote == '\0'
            ? new(text, [.. placeholders.Distinct()], script.ToString())
            : throw Wrong($"the quote {quote} is not closed");
    }

    private static string Checked(string name, char quote)
    {
        if (!Known.Contains(name))
        {
            throw Wrong($"unknown placeholder {{{name}}}. Available: {string.Join(", ", Known.Select(known => $"{{{known}}}"))}. "
                + $"For the text {{{name}}} itself, write {{{{{name}}}}}");
        }

        return quote == '\0' ? name : throw Wrong($"{{{name}}} is in quotes; remove them, as its value is quoted already");
    }

    private static InputException Wrong(string text) => new(new Mistake(text));

    // ${name} is the shell's.
    [GeneratedRegex(@"\G(?:\{\{(?<literal>[a-z]+)\}\}|(?<!\$)\{(?<name>[a-z]+)\})")]
    private static partial Regex Placeholder();
}
