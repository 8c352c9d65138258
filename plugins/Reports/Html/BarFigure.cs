using System.Globalization;

namespace Rota.Plugins.Reports;

// Bars up and down from 0, one or two per name.
internal static class BarFigure
{
    public static void Write(
        Page page, string title, string description, IReadOnlyList<(string Name, double Percent)> bars,
        params IReadOnlyList<(string Name, double Percent)> beside)
    {
        if (bars.Count == 0) return;
        var (low, high) = (Math.Min(0, bars.Concat(beside).Min(bar => bar.Percent)), Math.Max(0, bars.Concat(beside).Max(bar => bar.Percent)));
        var plot = new Plot(0, bars.Count, low, Math.Max(high, low + 0.01), false);
        var apart = Math.Max(1, (int)Math.Ceiling(bars.Count / 20.0));
        page.Open("figure", ("class", "bars")).Open("figcaption").Element("strong", title).Element("span", description).Close();
        Axes.Open(page, title, description);
        Axes.Write(page, plot, Measure.Percent, [.. bars.Index().Where(bar => bar.Index % apart == 0)
            .Select(bar => ((plot.X(bar.Index) + plot.X(bar.Index + 1)) / 2, bar.Item.Name))]);
        Axes.Inner(page);
        var wide = plot.X(1) * (beside.Count > 0 ? 0.4 : 0.7);
        for (var at = 0; at < bars.Count; at++)
        {
            Bar(page, plot, bars[at], bars[at].Percent < 0 ? "bar down" : "bar up", plot.X(at) + plot.X(1) * 0.15, wide);
            if (beside.Count > 0) Bar(page, plot, beside[at], "bar beside", plot.X(at) + plot.X(1) * 0.15 + wide, plot.X(1) * 0.3);
        }

        page.Close().Close().Close();
    }

    private static void Bar(Page page, Plot plot, (string Name, double Percent) bar, string look, double x, double wide)
    {
        var (zero, end) = (plot.Y(0), plot.Y(bar.Percent));
        page.Open("rect", ("class", look), ("x", Number(x)), ("y", Number(Math.Min(zero, end))), ("width", Number(wide)),
            ("height", Number(Math.Abs(zero - end))));
        page.Element("title", $"{bar.Name}: {Measure.Percent.Show(bar.Percent)}").Close();
    }

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
