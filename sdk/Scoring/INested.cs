namespace Rota;

// A score made of one or two other scores of the same asset.
internal interface INested : IScore
{
    int Depth { get; }

    IScore First { get; }

    IScore? Second { get; }

    // Its value, from the values of its parts; the second is ignored where there is one part.
    double Of(double first, double second);

    // The same for many values of its parts at once, in place of those of the first.
    void Join(Span<double> firsts, ReadOnlySpan<double> seconds)
    {
        for (var i = 0; i < firsts.Length; i++) firsts[i] = Of(firsts[i], seconds[i]);
    }
}
