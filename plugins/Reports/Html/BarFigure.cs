using System.Globalization;

namespace Rota.Plugins.Reports;

// Bars up and down from 0, one a name.
internal static class BarFigure
{
    public static void Write(Page page, string title, string description, IReadOnlyList<(string Name, double Percent)> bars)
    {
        if (bars.Count == 0) return;
        var (low, high) = (Math.Min(0, bars.Min(bar => bar.Percent)), Math.Max(0, bars.Max(bar => bar.Percent)));
        var plot = new Plot(0, bars.Count, low, Math.Max(high, low + 0.01), false);
        var apart = Math.Max(1, (int)Math.Ceiling(bars.Count / 20.0));
        page.Open("figure", ("class", "bars")).Open("figcaption").Element("strong", title).Element("span", description).Close();
        Axes.Open(page, title, description);
        Axes.Write(page, plot, Measure.Percent, [.. bars.Index().Where(bar => bar.Index % apart == 0)
            .Select(bar => ((plot.X(bar.Index) + plot.X(bar.Index + 1)) / 2, bar.Item.Name))]);
        Axes.Inner(page);
        for (var at = 0; at < bars.Count; at++)
        {
            var (zero, end, wide) = (plot.Y(0), plot.Y(bars[at].Percent), plot.X(1));
            page.Open("rect", ("class", bars[at].Percent < 0 ? "bar down" : "bar up"), ("x", Number(plot.X(at) + wide * 0.15)),
                ("y", Number(Math.Min(zero, end))), ("width", Number(wide * 0.7)), ("height", Number(Math.Abs(zero - end))));
            page.Element("title", $"{bars[at].Name}: {Measure.Percent.Show(bars[at].Percent)}").Close();
        }

        page.Close().Close().Close();
    }

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
