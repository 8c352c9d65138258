namespace Rota.Host.LanguageReference;

// All words of scripts in the order of writing a strategy, and the types behind them.
internal sealed record Language(IReadOnlyList<WordGroup> Groups, IReadOnlyList<LanguageType> Types)
{
    public IEnumerable<Word> Words => Groups.SelectMany(group => group.Words);

    public IEnumerable<Word> Members => Types.SelectMany(type => type.Members).Where(member => member.Name != "this");

    public LanguageType? TypeOf(Word word) => Types.FirstOrDefault(type => type.Word == word);
}

// A type used in formulas, with its members as a script writes them.
internal sealed record LanguageType(Word Word, IReadOnlyList<Word> Members);

internal sealed record WordGroup(string Title, IReadOnlyList<Word> Words);
