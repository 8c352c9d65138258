namespace Rota.Engine;

// The notes of feeds on their series, each sentence once with its assets.
internal static class FeedNotes
{
    private const int MostNamed = 3;

    public static IEnumerable<string> Of(IReadOnlyList<PriceSeries> series) => series
        .SelectMany(one => one.Notes.Select(note => (one.Asset, Note: note)))
        .GroupBy(each => each.Note, each => each.Asset, StringComparer.Ordinal)
        .Select(same => $"{Named([.. same.Distinct()])}: {same.Key}");

    private static string Named(Asset[] assets) => assets.Length switch
    {
        1 => assets[0].Name,
        <= MostNamed => $"{string.Join(", ", assets[..^1].Select(asset => asset.Name))} and {assets[^1]}",
        _ => $"{string.Join(", ", assets[..MostNamed].Select(asset => asset.Name))} and {assets.Length - MostNamed} more",
    };
}
