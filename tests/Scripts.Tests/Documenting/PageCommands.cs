using System.CommandLine;
using System.Text.RegularExpressions;
using Rota.Host.Commands;
using Rota.Host.Foundation;

namespace Rota.Tests.Documenting;

// The command lines that a page quotes in its text.
internal static partial class PageCommands
{
    // Its streams are this process's own, and stay open.
    private static readonly RootCommand Root = CommandLine.Root(new Streams());

    // Without 'rota'; a verb alone is a name in a sentence.
    public static IEnumerable<string> Of(string page) => Spans(page)
        .Where(span => span.StartsWith("rota ", StringComparison.Ordinal) && span.Count(letter => letter == ' ') > 1).Select(span => span["rota ".Length..]);

    // What is quoted in backticks.
    public static IEnumerable<string> Spans(string page) => Span().Matches(page).Select(span => span.Groups["text"].Value);

    // Why the program would not understand a command line; nothing where it would.
    public static IEnumerable<string> Mistakes(string command)
    {
        var parsed = Root.Parse(command);
        var verb = parsed.CommandResult.Command is RootCommand ? ["a verb is missing"] : Array.Empty<string>();
        return parsed.Errors.Select(error => error.Message).Concat(verb).Select(mistake => $"rota {command}: {mistake}");
    }

    [GeneratedRegex("`(?<text>[^`\n]+)`")]
    private static partial Regex Span();
}
