namespace Rota;

/// <summary>
/// The user's world is wrong: a file is missing, a row is corrupt, an asset unknown. It carries every mistake that was found, so
/// that all are mended at once; the program prints them without a stack and exits with 2.
/// </summary>
public sealed class InputException : Exception
{
    /// <summary>Reports one mistake.</summary>
    /// <param name="mistake">What is wrong, where, and what to do.</param>
    public InputException(Mistake mistake) : this([mistake]) { }

    /// <summary>Reports all mistakes at once.</summary>
    /// <param name="mistakes">At least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public InputException(IReadOnlyList<Mistake> mistakes) : base(Text(mistakes)) => Mistakes = mistakes;

    private InputException(Mistake mistake, Asset withoutPrices) : this(mistake) => WithoutPrices = withoutPrices;

    /// <summary>What is wrong, in the order in which it was found; at least one.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; }

    /// <summary>
    /// The asset that a feed has no price of in the days asked for, so that another feed may be asked; null when anything else is wrong.
    /// </summary>
    public Asset? WithoutPrices { get; }

    /// <summary>
    /// The time from which the same question may be answered, where a source limits how much is asked of it; null when anything else is wrong.
    /// </summary>
    public DateTimeOffset? TryAgainFrom { get; private init; }

    /// <summary>Reports that a source has answered as much as it wants to for now.</summary>
    /// <param name="from">The time from which it may be asked again.</param>
    /// <param name="mistake">Which limit it is, and until when.</param>
    public static InputException Limited(DateTimeOffset from, Mistake mistake) => new(mistake) { TryAgainFrom = from };

    /// <summary>Reports that a feed does not know an asset, or has no price of it in the days asked for.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="mistake">What is wrong, where, and what to do; it names the asset.</param>
    public static InputException NoPrices(Asset asset, Mistake mistake)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return new(mistake, asset);
    }

    private static string Text(IReadOnlyList<Mistake> mistakes)
    {
        ArgumentNullException.ThrowIfNull(mistakes);
        if (mistakes.Count == 0) throw new ArgumentException("An input exception has at least one mistake.", nameof(mistakes));
        return string.Join('\n', mistakes);
    }
}
