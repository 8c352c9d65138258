namespace Rota;

// The words that a strategy has been given and can be given once. They say nothing that its other facts do not say, so all are equal.
internal sealed class GivenWords : IEquatable<GivenWords>
{
    private readonly (string Subject, string Word)[] _words;

    private GivenWords((string, string)[] words) => _words = words;

    public static GivenWords None { get; } = new([]);

    // With a word more; what it settles is the word itself when nothing is said.
    public GivenWords With(string word, string? subject = null)
    {
        foreach (var (settled, earlier) in _words)
        {
            if (settled == (subject ?? word)) throw new RepeatedWordException(word, earlier);
        }

        return new([.. _words, (subject ?? word, word)]);
    }

    public bool Equals(GivenWords? other) => other is not null;

    public override bool Equals(object? obj) => Equals(obj as GivenWords);

    public override int GetHashCode() => 0;
}
