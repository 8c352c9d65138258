namespace Rota.Plugins.Optimal;

// Clusters points by repeatedly joining the two clusters whose nearest points are nearest.
internal static class SingleLinkage
{
    // Distances that differ by no more than rounding tie.
    private const double Tie = 1e-10;

    // The points in the order of the tree's leaves. Of clusters that tie, those that formed first are joined first, a point
    // being older than any cluster and the first point the oldest; the older of two branches is on the left.
    public static int[] Leaves(double[,] distances)
    {
        var count = distances.GetLength(0);
        List<int[]> clusters = [.. Enumerable.Range(0, count).Select(i => new[] { i })];
        var gaps = new List<List<double>>();
        for (var i = 0; i < count; i++) gaps.Add([.. Enumerable.Range(0, count).Select(j => distances[i, j])]);
        while (clusters.Count > 1)
        {
            var (a, b) = Nearest(gaps);
            Join(clusters, gaps, a, b);
        }

        return clusters[0];
    }

    // The clusters are in the order in which they formed.
    private static (int Older, int Younger) Nearest(List<List<double>> gaps)
    {
        var least = double.PositiveInfinity;
        for (var i = 0; i < gaps.Count; i++)
        {
            for (var j = i + 1; j < gaps.Count; j++) least = Math.Min(least, gaps[i][j]);
        }

        for (var i = 0; i < gaps.Count; i++)
        {
            for (var j = i + 1; j < gaps.Count; j++)
            {
                if (gaps[i][j] <= least + Tie) return (i, j);
            }
        }

        throw new InvalidOperationException($"None of {gaps.Count} clusters is nearest to another.");
    }

    private static void Join(List<int[]> clusters, List<List<double>> gaps, int a, int b)
    {
        int[] joined = [.. clusters[a], .. clusters[b]];
        var row = gaps[a].Zip(gaps[b], Math.Min).ToList();
        for (var i = 0; i < gaps.Count; i++) gaps[i].Add(row[i]);
        gaps.Add([.. row, 0]);
        clusters.Add(joined);
        foreach (var gone in new[] { b, a })
        {
            clusters.RemoveAt(gone);
            gaps.RemoveAt(gone);
            foreach (var rest in gaps) rest.RemoveAt(gone);
        }
    }
}
