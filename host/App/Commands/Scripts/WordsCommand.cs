using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.LanguageReference;
using Rota.Host.Plugins;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota words [TEXT...]: the language of scripts, listed or searched.
internal static class WordsCommand
{
    public static Command Create(Streams streams)
    {
        var text = new Argument<string[]>("TEXT")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "A word, a type, or what to search for: Sma, AssetView, \"moving average\".",
        };
        var command = new Command("words", "List the words of scripts, explain one, or search them.") { text };
        command.SetAction(parsed =>
        {
            var plugins = PluginCatalogue.Scan();
            plugins.LeaveOutBroken(plugins.WithWords, streams.Error);
            var language = WordCatalogue.Of(plugins);
            var lines = parsed.GetValue(text) is { Length: > 0 } terms ? Searched(string.Join(' ', terms), language) : language.Groups.SelectMany(Group);
            foreach (var line in lines) streams.Out.WriteLine(line);
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<string> Group(WordGroup group) => [group.Title, .. group.Words.SelectMany(word => Short(word, indent: 2)), ""];

    private static IEnumerable<string> Short(Word word, int indent) =>
        [new string(' ', indent) + word.Signature, new string(' ', indent + 4) + word.Summary];

    private static IEnumerable<string> Searched(string text, Language language)
    {
        var found = WordSearch.Find(language, text);
        if (found.Count == 0) throw new InputException(new Mistake(Nothing(text, language)));
        var (exact, near) = (Those(found, match => match == Match.Name), Those(found, match => match is Match.PartOfName or Match.Keyword));
        if (exact.Count > 0)
            return [.. exact.SelectMany(word => Page(word, language)), .. WordPage.Listed("See also", Names(near.Except(exact)))];
        var mentions = Those(found, match => match == Match.Description);
        return near.Count == 0
            ? mentions.SelectMany(word => Short(word, indent: 0))
            : [.. near.SelectMany(word => Short(word, indent: 0)), "", .. WordPage.Listed("Also mentioned by", Names(mentions))];
    }

    private static IEnumerable<string> Page(Word word, Language language) => language.TypeOf(word) is { } type
        ? WordPage.Of(type, Names(language.Words.Where(user => user.Name != "this" && Uses(user, word.Name))))
        : WordPage.Of(word);

    private static bool Uses(Word user, string type) =>
        user.Signature.Split([' ', '(', ')', '[', ']', ',', '?', '.']).Contains(type, StringComparer.Ordinal);

    private static List<Word> Those(IReadOnlyList<FoundWord> found, Func<Match, bool> which) =>
        [.. found.Where(each => which(each.Match)).Select(each => each.Word)];

    private static IReadOnlyList<string> Names(IEnumerable<Word> words) => [.. words.Select(word => word.Name).Distinct(StringComparer.Ordinal)];

    private static string Nothing(string text, Language language)
    {
        var nearest = WordSearch.Nearest(language, text);
        return $"No word matches '{text}'.{(nearest.Count > 0 ? $" Did you mean {string.Join(", ", nearest)}?" : "")} Run 'rota words' for the full list.";
    }
}
