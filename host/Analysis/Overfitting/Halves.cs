namespace Rota.Analysis;

// All ways to choose half of the blocks, as bits, in lexicographic order of the chosen numbers: 0 1, 0 2, 0 3, 1 2, 1 3, 2 3.
internal static class Halves
{
    public static int[] Of(int blocks)
    {
        var all = new List<int>();
        Choose(0, 0, blocks / 2);
        return [.. all];

        void Choose(int chosen, int next, int left)
        {
            if (left == 0) all.Add(chosen);
            for (var block = next; left > 0 && block <= blocks - left; block++) Choose(chosen | 1 << block, block + 1, left - 1);
        }
    }
}
