namespace Rota;

// The words that were used and can be used only once. The other properties already hold their content, so all instances are equal.
internal sealed class GivenWords : IEquatable<GivenWords>
{
    private readonly (string Subject, string Word)[] _words;

    private GivenWords((string, string)[] words) => _words = words;

    public static GivenWords None { get; } = new([]);

    // With one more word. Words of the same subject exclude each other; without a subject a word excludes only itself.
    public GivenWords With(string word, string? subject = null)
    {
        foreach (var (settled, earlier) in _words)
        {
            if (settled == (subject ?? word)) throw new RepeatedWordException(word, earlier);
        }

        return new([.. _words, (subject ?? word, word)]);
    }

    public bool Has(string word) => Array.Exists(_words, given => given.Word == word);

    public bool Equals(GivenWords? other) => other is not null;

    public override bool Equals(object? obj) => Equals(obj as GivenWords);

    public override int GetHashCode() => 0;
}
