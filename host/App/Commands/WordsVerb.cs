using System.CommandLine;
using System.Xml.Linq;
using Rota.Host.Errors;
using Rota.Host.Output;
using Rota.Host.Plugins;
using Rota.Host.Scripting;
using Rota.Host.Words;

namespace Rota.Host.Commands;

// rota words [WORD]: what a script can say.
internal static class WordsVerb
{
    public static Command Create(Streams streams)
    {
        var word = new Argument<string?>("WORD") { Arity = ArgumentArity.ZeroOrOne, Description = "A word to explain in full: Sma." };
        var command = new Command("words", "Lists the words of scripts, or explains one.") { word };
        command.SetAction(parsed =>
        {
            var plugins = PluginCatalogue.Scan();
            plugins.LeaveOutBroken(plugins.WithWords, streams.Error);
            var groups = WordCatalogue.Of(plugins);
            if (parsed.GetValue(word) is { } wanted) Explain(wanted, groups, streams.Out);
            else List(groups, streams.Out);
            return ExitCode.Done;
        });
        return command;
    }

    private static void List(IReadOnlyList<WordGroup> groups, TextWriter output)
    {
        foreach (var group in groups)
        {
            output.WriteLine(group.Title);
            foreach (var word in group.Words)
            {
                output.WriteLine($"  {word.Signature}");
                output.WriteLine($"      {word.Summary}");
            }

            output.WriteLine();
        }
    }

    private static void Explain(string name, IReadOnlyList<WordGroup> groups, TextWriter output)
    {
        var known = groups.SelectMany(group => group.Words).ToList();
        var found = known.Where(word => word.Name == name).ToList();
        if (found.Count == 0) found = [.. known.Where(word => word.Name.Equals(name, StringComparison.OrdinalIgnoreCase))];
        if (found.Count == 0)
        {
            var hint = SimilarWord.To(name, known.Select(word => word.Name)) is { } similar ? $"; did you mean {similar}?" : "";
            throw new InputException(new Mistake($"There is no word '{name}'{hint} 'rota words' lists them all."));
        }

        foreach (var word in found)
        {
            output.WriteLine(word.Signature);
            if (word.Docs is null) output.WriteLine($"    {word.Summary}");
            else Details(word.Docs, output);
            output.WriteLine();
        }
    }

    private static void Details(XElement docs, TextWriter output)
    {
        foreach (var element in docs.Elements())
        {
            var title = element.Name.LocalName switch
            {
                "param" => $"  {element.Attribute("name")?.Value}",
                "returns" => "  gives",
                "exception" => "  is refused",
                _ => null,
            };
            if (title is not null) output.WriteLine(title);
            foreach (var line in DocText.Wrapped(element, indent: title is null ? 4 : 6)) output.WriteLine(line);
        }
    }
}
