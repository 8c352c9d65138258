namespace Rota.Host.LanguageReference;

// Everything that a script may write, in the order in which a strategy is written, and the types behind it.
internal sealed record Language(IReadOnlyList<WordGroup> Groups, IReadOnlyList<LanguageType> Types)
{
    public IEnumerable<Word> Words => Groups.SelectMany(group => group.Words);

    public IEnumerable<Word> Members => Types.SelectMany(type => type.Members).Where(member => member.Name != "this");

    public LanguageType? TypeOf(Word word) => Types.FirstOrDefault(type => type.Word == word);
}
