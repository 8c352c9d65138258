namespace Rota.Accounts;

// All rates a year in (-0.9999, 10) at which amounts have a present value of 0: Σ A (1 + r)^(-t) = 0. A span of rates is halved until bounds prove
// that it has no root, or one: no root is missed, as a guess that is improved would.
internal static class RateRoots
{
    private const double Least = -0.9999, Most = 10;

    // Spans of this width in ln(1 + r) that still touch 0 hold a root where the value turns around. Near it, roundings change the sign: roots this
    // close are one.
    private const double Finest = 1e-9, Closest = 1e-6;

    // Times are in years, 0 or more.
    public static IReadOnlyList<double> Of(IReadOnlyList<(double Years, double Amount)> flows)
    {
        var roots = new List<double>();
        Search(flows, Math.Log(1 + Least), Math.Log(1 + Most), roots);
        return [.. roots.Select(x => Math.Exp(x) - 1)];
    }

    private static void Search(IReadOnlyList<(double Years, double Amount)> flows, double from, double to, List<double> roots)
    {
        var (value, slope) = (Bounds(flows, from, to, sloped: false), Bounds(flows, from, to, sloped: true));
        if (value.Least > 0 || value.Most < 0) return;
        if (slope.Least > 0 || slope.Most < 0)
        {
            if (Root(flows, from, to) is { } root) Add(root, roots);
            return;
        }

        var middle = (from + to) / 2;
        if (to - from > Finest)
        {
            Search(flows, from, middle, roots);
            Search(flows, middle, to, roots);
        }
        else
        {
            Add(middle, roots);
        }
    }

    private static void Add(double root, List<double> roots)
    {
        if (roots.Count == 0 || root - roots[^1] > Closest) roots.Add(root);
    }

    // Of the value, or of its slope, in a span of ln(1 + r). Each term falls, so its bounds are at the ends.
    private static (double Least, double Most) Bounds(IReadOnlyList<(double Years, double Amount)> flows, double from, double to, bool sloped)
    {
        var (least, most) = (0.0, 0.0);
        var scale = Scale(flows, from);
        foreach (var (years, amount) in flows)
        {
            var factor = sloped ? amount * years : amount;
            var (high, low) = (factor * Math.Exp(scale - from * years), factor * Math.Exp(scale - to * years));
            least += Math.Min(high, low);
            most += Math.Max(high, low);
        }

        return (least, most);
    }

    // By halving a span on which the value only rises or only falls. A root at its end belongs to the next span.
    private static double? Root(IReadOnlyList<(double Years, double Amount)> flows, double from, double to)
    {
        var scale = Scale(flows, from);
        var start = Value(from);
        if (start == 0) return from;
        if (Math.Sign(start) * Math.Sign(Value(to)) >= 0) return null;
        while ((from + to) / 2 is var middle && middle > from && middle < to)
        {
            if (Math.Sign(Value(middle)) == Math.Sign(start)) from = middle;
            else to = middle;
        }

        return to;

        double Value(double x) => flows.Sum(flow => flow.Amount * Math.Exp(scale - x * flow.Years));
    }

    // A common factor, so that a century at -99 % does not overflow.
    private static double Scale(IReadOnlyList<(double Years, double Amount)> flows, double from) =>
        from < 0 ? from * flows.Max(flow => flow.Years) : 0;
}
