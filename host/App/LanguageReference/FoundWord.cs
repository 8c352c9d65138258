namespace Rota.Host.LanguageReference;

internal sealed record FoundWord(Match Match, Word Word);
