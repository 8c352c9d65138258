namespace Rota;

/// <summary>
/// Something that the user can fix: a missing file, a corrupt row, an unknown asset. The exception carries every problem that was
/// found, so that the user can fix them all at once; Rota prints them without a stack trace and exits with code 2.
/// </summary>
public sealed class InputException : Exception
{
    /// <summary>Reports one problem.</summary>
    /// <param name="mistake">The problem, its place and its remedy.</param>
    public InputException(Mistake mistake) : this([mistake]) { }

    /// <summary>Reports several problems at once.</summary>
    /// <param name="mistakes">At least one.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public InputException(IReadOnlyList<Mistake> mistakes) : base(Text(mistakes)) => Mistakes = mistakes;

    private InputException(Mistake mistake, Asset withoutPrices) : this(mistake) => WithoutPrices = withoutPrices;

    /// <summary>The problems, in the order in which they were found; at least one.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; }

    /// <summary>
    /// The asset for which a feed has no price in the requested days, so that another feed can be tried; null for any other problem.
    /// </summary>
    public Asset? WithoutPrices { get; }

    /// <summary>
    /// The time from which a source with a limit accepts the same request again; null for any other problem.
    /// </summary>
    public DateTimeOffset? TryAgainFrom { get; private init; }

    /// <summary>Reports that the limit of a source is reached.</summary>
    /// <param name="from">The time from which it accepts requests again.</param>
    /// <param name="mistake">The limit, and when it ends.</param>
    public static InputException Limited(DateTimeOffset from, Mistake mistake) => new(mistake) { TryAgainFrom = from };

    /// <summary>
    /// The word of the script that the problem is about, so that Rota can add its line: <c>ByRank</c>. Null for any other problem.
    /// </summary>
    public string? Word { get; private init; }

    /// <summary>Reports a word that a script uses wrongly, where only the run shows it. Rota adds the line of the word.</summary>
    /// <param name="word">The word, without brackets: <c>ByRank</c>.</param>
    /// <param name="what">The problem with its value, and the remedy; one or two sentences.</param>
    public static InputException Misused(string word, string what) => new(new Mistake(what)) { Word = word };

    /// <summary>Reports that a feed does not know an asset, or has no price for it in the requested days.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="mistake">The problem, its place and its remedy; names the asset.</param>
    public static InputException NoPrices(Asset asset, Mistake mistake)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return new(mistake, asset);
    }

    private static string Text(IReadOnlyList<Mistake> mistakes)
    {
        ArgumentNullException.ThrowIfNull(mistakes);
        if (mistakes.Count == 0) throw new ArgumentException("Give at least one mistake.", nameof(mistakes));
        return string.Join('\n', mistakes);
    }
}
