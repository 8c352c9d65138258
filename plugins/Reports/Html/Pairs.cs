namespace Rota.Plugins.Reports;

// Rule R2: what a run that keeps what it holds would have done without keeping.
internal static class Pairs
{
    // Where each run of a study and its pair, if it has one, stand among all, which are the same study with its pairs.
    public static IReadOnlyList<(int Run, int? Pair)> Of(Study study, Study all)
    {
        var places = new List<(int, int?)>();
        for (int run = 0, next = 0; run < study.Runs.Count; run++)
        {
            var own = next++;
            var isPair = next < all.Runs.Count && (run + 1 == study.Runs.Count || !ReferenceEquals(all.Runs[next], study.Runs[run + 1]));
            places.Add((own, isPair ? next++ : null));
        }

        return places;
    }
}
