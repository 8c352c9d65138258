namespace Rota;

/// <summary>
/// A strategy is given a word a second time that it can be given once. The second would take the place of the first without a word, so that
/// the strategy would not do what it says.
/// </summary>
public sealed class RepeatedWordException : ArgumentException
{
    /// <summary>Reports a word that comes too late.</summary>
    /// <param name="word">The word that is refused: <c>HoldTop</c>.</param>
    /// <param name="earlier">The word that was there before, the same or one that settles the same thing: <c>Hold</c>.</param>
    public RepeatedWordException(string word, string earlier) : base(word == earlier
        ? $"{word}(…) is given twice; give it once."
        : $"{earlier}(…) and {word}(…) settle the same thing; give one of them.")
    {
        Word = word;
        Earlier = earlier;
    }

    /// <summary>The word that is refused.</summary>
    public string Word { get; }

    /// <summary>The word that was there before.</summary>
    public string Earlier { get; }
}
