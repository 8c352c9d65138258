namespace Rota.Plugins.Reports;

// Rule R2: runs with hysteresis and the same runs without it.
internal static class Pairs
{
    // The places of each run, and of its run without hysteresis if any, in the study with the comparison (all).
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
