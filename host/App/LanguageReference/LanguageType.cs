namespace Rota.Host.LanguageReference;

// A type used in formulas, with its members as a script writes them.
internal sealed record LanguageType(Word Word, IReadOnlyList<Word> Members);
