namespace Rota.Host.Words;

internal sealed record FoundWord(Match Match, Word Word);
