namespace Rota;

// The nesting depth of scores: every level is a call, and too many calls overflow the stack.
internal static class Nesting
{
    private const int Deepest = 1000;

    public static int Below(IScore left, IScore? right = null)
    {
        var depth = 1 + Math.Max(Of(left), right is null ? 0 : Of(right));
        return depth <= Deepest
            ? depth
            : throw new ArgumentException($"This score nests more than {Deepest} operations. Use Score(asset => …) for a formula with a loop.");
    }

    private static int Of(IScore score) => score is INested nested ? nested.Depth : 0;
}
