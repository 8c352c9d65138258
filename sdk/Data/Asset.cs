namespace Rota;

/// <summary>
/// Something that can be held and has a price: a fund, a share, an index, or the equity of another run. An asset is identified
/// by its name, compared letter by letter; a feed decides what the name means.
/// </summary>
/// <keywords>symbol, ticker, fund, instrument</keywords>
/// <example><code>Hold(("SPY", 0.6), ("Large Cap Idx", 0.4))</code></example>
public sealed record Asset : IComparable<Asset>
{
    private const string Forbidden = "/\\,;\"'<>|*?:";
    private const string RatePrefix = "Rate(";

    /// <summary>Names an asset.</summary>
    /// <param name="name">
    /// 1 to 64 visible characters, with single spaces between words (<c>Large Cap Idx</c>), without any of <c>/ \ , ; " ' &lt; &gt; | * ? :</c> and no leading dot.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The name is empty, too long, starts with a dot, contains a forbidden character, or has a space at either end or two in a row.
    /// </exception>
    public Asset(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > 64)
            throw new ArgumentException($"Asset name '{name}' has {name.Length} characters; use 1 to 64.", nameof(name));

        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c == ' ' && (i == 0 || i == name.Length - 1 || name[i - 1] == ' '))
                throw new ArgumentException($"Asset name '{name}' has an extra space; use single spaces, between words only.", nameof(name));
            if ((char.IsWhiteSpace(c) && c != ' ') || char.IsControl(c) || Forbidden.Contains(c, StringComparison.Ordinal))
                throw new ArgumentException($"Asset name '{name}' contains a forbidden character; leave out tabs, line breaks and {Forbidden}.", nameof(name));
        }

        if (name[0] == '.') throw new ArgumentException($"Asset name '{name}' starts with a dot; start it with another character.", nameof(name));
        Name = name;
    }

    /// <summary>The name, as the strategy wrote it.</summary>
    public string Name { get; }

    /// <summary>
    /// The series of interest rates that the asset refers to, after the name of its feed if the script gives one: <c>DTB3</c>, <c>fred DTB3</c>. Null for
    /// everything that has a price. A rate has values in per cent a year instead of closes, which may be 0 or negative, and cannot be held.
    /// </summary>
    public string? RateName => Name.StartsWith(RatePrefix, StringComparison.Ordinal) && Name.EndsWith(')') ? Name[RatePrefix.Length..^1] : null;

    /// <summary>Names a series of interest rates that a strategy looks at.</summary>
    /// <param name="series">The series, <c>DTB3</c>, from the feed of the run; or <c>FEED:SERIES</c>, <c>fred:DTB3</c>.</param>
    /// <exception cref="ArgumentException">The name is not a valid asset name.</exception>
    public static Asset OfRate(string series) => new($"{RatePrefix}{series?.Replace(':', ' ')})");

    /// <summary>Converts a name to an asset, so that a script can write <c>"SPY"</c>.</summary>
    /// <param name="name">The asset's name.</param>
    public static implicit operator Asset(string name) => new(name);

    /// <summary>Orders by name, ordinal.</summary>
    /// <param name="other">The asset to compare with.</param>
    /// <returns>Below, equal to or above 0.</returns>
    public int CompareTo(Asset? other) => string.CompareOrdinal(Name, other?.Name);

    /// <summary>Orders by name, ordinal.</summary>
    /// <param name="left">One asset.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(Asset left, Asset right) => Compare(left, right) < 0;

    /// <summary>Orders by name, ordinal.</summary>
    /// <param name="left">One asset.</param>
    /// <param name="right">Another.</param>
    public static bool operator >(Asset left, Asset right) => Compare(left, right) > 0;

    /// <summary>Orders by name, ordinal.</summary>
    /// <param name="left">One asset.</param>
    /// <param name="right">Another.</param>
    public static bool operator <=(Asset left, Asset right) => Compare(left, right) <= 0;

    /// <summary>Orders by name, ordinal.</summary>
    /// <param name="left">One asset.</param>
    /// <param name="right">Another.</param>
    public static bool operator >=(Asset left, Asset right) => Compare(left, right) >= 0;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static int Compare(Asset left, Asset right) => string.CompareOrdinal(left?.Name, right?.Name);
}
