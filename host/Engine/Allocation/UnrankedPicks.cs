namespace Rota.Engine;

// Rotations that hold fewer assets than they list, without a rank to choose them by: the later assets are never held.
internal static class UnrankedPicks
{
    public static IEnumerable<string> NotesOn(Allocation allocation) => Rotations(allocation).Where(IsUnranked).Select(Note).Distinct();

    // A filter that tries the next asset, or assets without prices, let later ones in.
    private static bool IsUnranked(Rotation rotation) => rotation is { Score: null, RanksAvailable: false }
        && (rotation.TopPercent is { } percent ? percent < 100 : rotation.HoldCount < rotation.Universe.Count)
        && !rotation.Filters.Any(filter => filter.TriesNext);

    private static string Note(Rotation rotation)
    {
        var word = rotation.TopPercent is { } percent ? $"HoldTop({Trace.Number(percent)})" : $"Hold({rotation.HoldCount})";
        var never = rotation.TopPercent is null ? $" and never holds {string.Join(", ", rotation.Universe.Skip(rotation.HoldCount))}" : "";
        return $"{word} without RankBy(…) follows the order of the universe{never}. Add RankBy(…), or list fewer assets.";
    }

    private static IEnumerable<Rotation> Rotations(Allocation? allocation) => allocation switch
    {
        Rotation rotation => rotation.Filters.Select(filter => filter.Otherwise).Append(rotation.RefugeAllocation).SelectMany(Rotations).Prepend(rotation),
        Blend blend => blend.Parts.SelectMany(part => Rotations(part.Allocation)),
        Switch @switch => Rotations(@switch.Then).Concat(Rotations(@switch.Otherwise)),
        Portfolio portfolio => portfolio.Parts.SelectMany(part => Rotations(part.Strategy.Allocation)),
        _ => [],
    };
}
