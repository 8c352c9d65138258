using System.CommandLine;
using System.Text;
using Rota.Host.Commands;
using Rota.Host.Foundation;

namespace Rota.Tests.Documenting;

// The program's own verbs and options, as pages may name them.
internal static class CommandTable
{
    private static readonly RootCommand Root = CommandLine.Root(new Streams());

    // Every verb that does something, in the order of the program's help.
    private static readonly IReadOnlyList<(string Name, Command Verb)> Verbs = [.. Below(Root, "")];

    private static readonly HashSet<string> Options =
        [.. Verbs.SelectMany(each => each.Verb.Options).Concat(Root.Options).SelectMany(Names)];

    public static bool HasOption(string name) => Options.Contains(name);

    // The first word of a command line that the program does not know; null where it knows all.
    public static string? Unknown(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Command verb = Root;
        foreach (var word in words.Skip(1))
        {
            if (word is "#" or "|" or "&&" or ">" or ";") break;
            var next = verb.Subcommands.FirstOrDefault(each => each.Name == word);
            if (next is not null) verb = next;
            else if (word.StartsWith('-') && word.Length > 1 && !char.IsDigit(word[1]) && !Knows(verb, word.Split('=', ',')[0])) return word;
            else if (verb.Action is null && verb != Root && !word.StartsWith('-')) return word;
            else if (verb == Root && word.All(char.IsAsciiLetterLower) && !Directory.Exists(Path.Combine(Repository.Root, word))) return word;
        }

        return null;
    }

    // The tables of the page of commands.
    public static string Tables()
    {
        var text = new StringBuilder("| command | what it does | options of its own |\n|-|-|-|\n");
        var shared = Verbs.Single(each => each.Name == "link").Verb.Options.Select(option => option.Name).ToHashSet();
        foreach (var (name, verb) in Verbs)
        {
            var usage = string.Concat(verb.Arguments.Select(argument => $" {Usage(argument)}"));
            var own = string.Join(", ", verb.Options.Where(option => !shared.Contains(option.Name) && option is not System.CommandLine.Help.HelpOption).Select(option => $"`{option.Name}`"));
            var runs = verb.Options.Any(option => option.Name == "--param") ? own.Length > 0 ? "those of a run, " : "those of a run" : "";
            text.Append($"| `rota {name}{usage}` | {Cell(verb.Description)} | {runs}{own} |\n");
        }

        text.Append("\n| option | what it does | commands |\n|-|-|-|\n");
        var options = Verbs.SelectMany(each => each.Verb.Options.Select(option => (each.Name, Option: option)))
            .Concat(Root.Options.Select(option => (Name: "", Option: option)))
            .GroupBy(each => (each.Option.Name, each.Option.Description)).OrderBy(group => group.Key.Name, StringComparer.Ordinal);
        foreach (var group in options)
        {
            var verbs = group.Select(each => each.Name).Where(name => name.Length > 0).Distinct().ToList();
            var where = verbs.Count == 0 ? "all" : verbs.Contains("link") ? "those that run a strategy" : verbs.Count > 4 ? "many" : string.Join(", ", verbs);
            text.Append($"| `{string.Join("`, `", Names(group.First().Option).Where(each => !each.StartsWith('/')).Order(StringComparer.Ordinal))}` | {Cell(group.Key.Description)} | {where} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string Name, Command Verb)> Below(Command command, string before) => command.Subcommands
        .Where(verb => !verb.Hidden)
        .SelectMany(verb => (verb.Action is null ? Enumerable.Empty<(string, Command)>() : [($"{before}{verb.Name}", verb)]).Concat(Below(verb, $"{before}{verb.Name} ")));

    private static bool Knows(Command verb, string option) =>
        verb.Options.Concat(Root.Options.Where(each => verb == Root || each.Recursive)).SelectMany(Names).Contains(option);

    private static IEnumerable<string> Names(Option option) => option.Aliases.Prepend(option.Name);

    private static string Usage(Argument argument) => (argument.Arity.MinimumNumberOfValues, argument.Arity.MaximumNumberOfValues) switch
    {
        (0, 1) => $"[{argument.Name}]",
        (0, _) => $"[{argument.Name} ...]",
        (_, 1) => argument.Name,
        _ => $"{argument.Name} ...",
    };

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
