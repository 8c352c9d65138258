namespace Rota.Host.LanguageReference;

// A type that formulas meet, with its members as a script writes them.
internal sealed record LanguageType(Word Word, IReadOnlyList<Word> Members);
