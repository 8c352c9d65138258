using System.Globalization;

namespace Rota.Plugins.Reports;

// A chart as a picture that works without a script, with its legend, its table and its numbers for the script.
internal static class ChartFigure
{
    private const int Colours = 12;

    // Shading is repeated in a stripe above the picture, a row for each kind, so that it does not depend on colour.
    private const int Stripe = 5;

    public static void Write(Page page, Chart chart)
    {
        var plot = chart.Plot();
        page.Open("figure", ("class", "chart")).Open("figcaption");
        if (page.LastHeading != chart.Title) page.Element("strong", chart.Title);
        page.Element("span", chart.Description).Close();
        Axes.Open(page, chart.Title, chart.Description);
        Axes.Write(page, plot, chart.Measure,
            [.. plot.Years().Select(year => (plot.X(year.DayNumber), year.Year.ToString(CultureInfo.InvariantCulture)))]);
        Axes.Inner(page);
        // Areas would cover it.
        if (!chart.IsStack) Shade(page, chart, plot, "shade", _ => (0, Plot.Height));
        page.Open("g", ("class", "lines"));
        if (chart.IsStack) Areas(page, chart, plot);
        else Lines(page, chart, plot);
        page.Close();
        if (chart.IsStack) Half(page, plot);
        page.Close();
        Stripes(page, chart, plot);
        page.Close();
        Legend(page, chart);
        Grid.Fold(page, $"{chart.Title} as a table", () => Table(page, chart));
        page.Embed("script", Packed.Of(chart, !chart.HasDaysBefore), ("type", "application/json")).Close();
    }

    private static void Lines(Page page, Chart chart, Plot plot)
    {
        for (var line = 0; line < chart.Lines.Count; line++)
            page.Leaf("path", ("class", $"line {Colour(chart, line)}"), ("d", Outline.Of(plot, chart.Days, chart.Lines[line].Values)));
    }

    // From the top of the stack down: each area covers the ones below.
    private static void Areas(Page page, Chart chart, Plot plot)
    {
        var tops = chart.Stacked();
        for (var line = tops.Length - 1; line >= 0; line--)
        {
            page.Leaf("path", ("class", $"area {Colour(chart, line)}"),
                ("d", Outline.Area(plot, chart.Days, chart.Lines[line].Values, tops[line])));
        }
    }

    private static void Half(Page page, Plot plot)
    {
        var y = plot.Y(50).ToString("0.#", CultureInfo.InvariantCulture);
        page.Leaf("line", ("class", "half"), ("x2", Plot.Width.ToString(CultureInfo.InvariantCulture)), ("y1", y), ("y2", y));
    }

    private static IEnumerable<IGrouping<(string Kind, string Title), Shaded>> Shades(Chart chart) =>
        chart.Spans.GroupBy(span => (span.Kind, span.Title));

    private static void Stripes(Page page, Chart chart, Plot plot)
    {
        var high = Shades(chart).Count() * Stripe;
        if (high == 0) return;
        page.Open("svg", ("class", "stripes"), ("viewBox", $"0 0 {Plot.Width} {high}"), ("preserveAspectRatio", "none"),
            ("width", "100%"), ("height", $"{high}"), ("y", $"{-high - 2}"), ("aria-hidden", "true"));
        Shade(page, chart, plot, "stripe", at => (at * Stripe, Stripe - 2));
        page.Close();
    }

    private static void Shade(Page page, Chart chart, Plot plot, string look, Func<int, (int Top, int Height)> place)
    {
        foreach (var (at, spans) in Shades(chart).Index())
        {
            var (top, height) = place(at);
            var days = spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.From} {span.To}"));
            page.Open("path", ("class", $"{look} {spans.Key.Kind}"), ("d", Bands(plot, spans, top, height)),
                ("data-place", string.Create(CultureInfo.InvariantCulture, $"{top} {height}")), ("data-days", string.Join(' ', days)));
            page.Element("title", spans.Key.Title).Close();
        }
    }

    // Each span ends where the day after it begins.
    private static string Bands(Plot plot, IEnumerable<Shaded> spans, int top, int height) => string.Concat(spans.Select(span =>
    {
        var (left, right) = (plot.X(Math.Max(span.From, plot.FirstDay)), plot.X(Math.Min(span.To + 1, plot.LastDay)));
        return right > left
            ? string.Create(CultureInfo.InvariantCulture, $"M{left:0.#} {top}H{right:0.#}v{height}H{left:0.#}z")
            : "";
    }));

    private static void Legend(Page page, Chart chart)
    {
        page.Open("ul", ("class", "legend"));
        for (var line = 0; line < chart.Lines.Count; line++)
        {
            page.Open("li").Element("span", "", ("class", $"key {Colour(chart, line)}"));
            page.Element("span", chart.Lines[line].Name).Close();
        }

        foreach (var spans in Shades(chart))
        {
            page.Open("li", ("class", "shaded")).Element("span", "", ("class", $"key {spans.Key.Kind}"));
            page.Element("span", spans.Key.Title).Close();
        }

        page.Close();
    }

    // The last day of each year, and the last of all.
    private static void Table(Page page, Chart chart)
    {
        var rows = Enumerable.Range(0, chart.Days.Length).Where(row => row == chart.Days.Length - 1
            || DateOnly.FromDayNumber(chart.Days[row]).Year != DateOnly.FromDayNumber(chart.Days[row + 1]).Year);
        Grid.Write(page, $"{chart.Title}, last days of years", ["Day", .. chart.Lines.Select(line => line.Name)],
            rows.Select(row => chart.Lines.Select(line => chart.Measure.Show(line.Values[row]))
                .Prepend(Text.Day(DateOnly.FromDayNumber(chart.Days[row])))), 1);
    }

    private static string Colour(Chart chart, int line) => chart.Lines[line].Colour < 0
        ? "cash"
        : string.Create(CultureInfo.InvariantCulture, $"s{chart.Lines[line].Colour % Colours}");
}
