namespace Rota.Host.LanguageReference;

internal sealed record WordGroup(string Title, IReadOnlyList<Word> Words);
