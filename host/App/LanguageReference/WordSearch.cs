using Rota.Host.Scripting;

namespace Rota.Host.LanguageReference;

// Searches by exact name, part of a name, keyword and description. Every term must match the start of a word.
internal static class WordSearch
{
    private const int MostNearest = 3;

    public static IReadOnlyList<FoundWord> Find(Language language, string text)
    {
        var name = NameIn(text);
        var terms = Terms(text);
        var words = language.Words.Select(word => (word, MatchOf(word, name, terms))).ToList();
        var hasWords = words.Exists(each => each.Item2 < Match.Description);
        // Types match only an exact name and come after words: 'leverage' searches the words.
        var types = language.Types.Select(type => (type.Word, MatchOf(type.Word, name, terms) switch
        {
            Match.Name when hasWords && type.Word.Name != name => Match.Keyword,
            Match.PartOfName => Match.Keyword,
            Match.Description => null,
            var match => match,
        }));
        List<FoundWord> found =
            [.. words.Concat(types).Where(each => each.Item2 is not null).Select(each => new FoundWord(each.Item2!.Value, each.Item1)).OrderBy(each => each.Match)];
        // Members of types match only by name: weights.Shares.
        if (!found.Exists(each => each.Match < Match.Description))
            found.InsertRange(0, language.Members.Where(member => IsNamed(member, name)).Select(member => new FoundWord(Match.Name, member)));
        if (found.Count == 0 && terms.Length > 1) return AnyOf(terms, language);
        return Exact(found, text, name) is { Count: > 0 } exact
            ? [.. exact, .. found.Where(each => each.Match > Match.Name)]
            : found;
    }

    // If several terms match nothing together, finds each by itself: stop loss.
    private static IReadOnlyList<FoundWord> AnyOf(string[] terms, Language language) =>
    [
        .. terms.SelectMany(term => Find(language, term)).Where(each => each.Match < Match.Description)
            .Select(each => each with { Match = Match.Keyword }).Distinct(),
    ];

    // Names that differ by a few letters, nearest first; empty if none is close.
    public static IReadOnlyList<string> Nearest(Language language, string text)
    {
        var name = NameIn(text).ToUpperInvariant();
        var limit = Math.Max(1, name.Length / 3);
        return
        [
            .. language.Words.Concat(language.Types.Select(type => type.Word)).Select(word => word.Name).Distinct(StringComparer.Ordinal)
                .Select(known => (Name: known, Distance: SimilarWord.Distance(name, known.ToUpperInvariant())))
                .Where(each => each.Distance <= limit && each.Distance < name.Length)
                .OrderBy(each => each.Distance).ThenBy(each => each.Name, StringComparer.Ordinal)
                .Take(MostNearest).Select(each => each.Name),
        ];
    }

    // An exact match hides names that differ only in case; asset.Return hides every other Return.
    private static List<FoundWord> Exact(List<FoundWord> found, string text, string name)
    {
        var exact = found.Where(each => each.Match == Match.Name).ToList();
        if (exact.Exists(each => each.Word.Name == name)) exact.RemoveAll(each => each.Word.Name != name);
        var written = text.Contains('.', StringComparison.Ordinal) ? exact.FindAll(each => IsWritten(each.Word, text)) : [];
        return written.Count > 0 ? written : exact;
    }

    private static bool IsWritten(Word word, string text) => word.Signature.StartsWith(text.Split('(')[0], StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed(Word word, string name) => word.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static Match? MatchOf(Word word, string name, string[] terms)
    {
        if (IsNamed(word, name)) return Match.Name;
        if (name.Length > 0 && word.Name.Contains(name, StringComparison.OrdinalIgnoreCase)) return Match.PartOfName;
        if (word.Keywords.Any(keyword => Meets(keyword, terms))) return Match.Keyword;
        return Meets(word.Description, terms) ? Match.Description : null;
    }

    private static bool Meets(string text, string[] terms)
    {
        var words = Terms(text);
        return terms.Length > 0 && terms.All(term => words.Any(word => word.StartsWith(term, StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] Terms(string text) => text.Split(
        [' ', ',', '.', ':', ';', '(', ')', '"', '/', '-', '·', '='], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Hold(2), rotation.Hold and "hold" all mean Hold.
    private static string NameIn(string text)
    {
        var name = text.Split('(')[0].Replace(" ", "", StringComparison.Ordinal);
        var dot = name.LastIndexOf('.');
        return dot >= 0 && dot < name.Length - 1 ? name[(dot + 1)..] : name;
    }
}

internal sealed record FoundWord(Match Match, Word Word);

// How a word matches a search, best first.
internal enum Match
{
    Name,
    PartOfName,
    Keyword,
    Description,
}
