namespace Rota.Host.Words;

internal sealed record WordGroup(string Title, IReadOnlyList<Word> Words);
