namespace Rota;

/// <summary>
/// A word that can be used only once is used again. The second use would silently replace the first.
/// </summary>
public sealed class RepeatedWordException : ArgumentException
{
    /// <summary>Reports a repeated word.</summary>
    /// <param name="word">The refused word: <c>HoldTop</c>.</param>
    /// <param name="earlier">The earlier word, which is the same or excludes it: <c>Hold</c>.</param>
    public RepeatedWordException(string word, string earlier) : base(word == earlier
        ? $"{word}(…) is used twice; use it once."
        : $"{earlier}(…) and {word}(…) exclude each other; use one of them.")
    {
        Word = word;
        Earlier = earlier;
    }

    /// <summary>The refused word.</summary>
    public string Word { get; }

    /// <summary>The earlier word.</summary>
    public string Earlier { get; }
}
