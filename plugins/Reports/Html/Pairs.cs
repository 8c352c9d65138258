namespace Rota.Plugins.Reports;

// Rule R2: what a run that keeps what it holds would have done without keeping.
internal static class Pairs
{
    // Of each run of a study; all are the same study with its pairs.
    public static BacktestResult?[] Of(Study study, Study all)
    {
        var (pairs, next) = (new BacktestResult?[study.Runs.Count], 0);
        for (var run = 0; run < pairs.Length; run++)
        {
            // The run itself.
            next++;
            if (next < all.Runs.Count && (run + 1 == pairs.Length || !ReferenceEquals(all.Runs[next], study.Runs[run + 1]))) pairs[run] = all.Runs[next++];
        }

        return pairs;
    }
}
