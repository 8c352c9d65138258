namespace Rota.Engine;

// Searches outward from a close for the first one at which a decision differs, then halves the step around it.
internal sealed class FlipSearch(FlipTerms terms, Weights target, Func<double, Hypothesis> decide)
{
    // The width of the last half, as a fraction of the close.
    private const double Width = 1e-6;

    public FlipSide Of(FlipSide side)
    {
        var near = 1.0;
        for (var step = 1; ; step++)
        {
            var away = Math.Min(1 + step * terms.Step, terms.Limit);
            var far = side.IsUp ? away : 1 / away;
            var found = decide(far);
            if (found.Target is not { } then) return side with { Unknown = found.Unknown };
            if (terms.Differs(target, then)) return Halve(side, near, far, then);
            if (away >= terms.Limit) return side;
            near = far;
        }
    }

    private FlipSide Halve(FlipSide side, double same, double other, Weights held)
    {
        while (Math.Abs(other - same) > Width)
        {
            var middle = (same + other) / 2;
            var found = decide(middle);
            if (found.Target is not { } then) return side with { Unknown = found.Unknown };
            if (terms.Differs(target, then)) (other, held) = (middle, then);
            else same = middle;
        }

        return side with { Factor = other, Held = held };
    }
}
