using System.Globalization;

namespace Rota.Plugins.Reports;

// A chart as a picture that needs no script, with its legend, its table and its numbers for the script.
internal static class ChartFigure
{
    private const int Colours = 12;

    public static void Write(Page page, Chart chart)
    {
        var (plot, title, description, clip) = (chart.Plot(), page.NewId(), page.NewId(), page.NewId());
        page.Open("figure", ("class", "chart")).Element("figcaption", chart.Title);
        page.Open("svg", ("viewBox", $"0 0 {Plot.Width} {Plot.Height}"), ("role", "img"), ("aria-labelledby", $"{title} {description}"));
        page.Element("title", chart.Title, ("id", title)).Element("desc", chart.Description, ("id", description));
        page.Open("clipPath", ("id", clip)).Leaf("rect", ("x", Text(Plot.Left)), ("y", Text(Plot.Top - 2)),
            ("width", Text(Plot.InnerWidth)), ("height", Text(Plot.InnerHeight + 4))).Close();
        Shade(page, chart, plot, clip);
        Axes(page, chart, plot);
        page.Open("g", ("class", "lines"), ("clip-path", $"url(#{clip})"));
        if (chart.IsStack) Areas(page, chart, plot);
        else Lines(page, chart, plot);
        page.Close().Close();
        Legend(page, chart);
        Grid.Fold(page, $"{chart.Title} as a table", () => Table(page, chart));
        page.Embed("script", Packed.Of(chart, !chart.HasDaysBefore), ("type", "application/json")).Close();
    }

    private static void Lines(Page page, Chart chart, Plot plot)
    {
        for (var line = 0; line < chart.Lines.Count; line++)
            page.Leaf("path", ("class", $"line {Colour(chart, line)}"), ("d", Outline.Of(plot, chart.Days, chart.Lines[line].Values)));
    }

    // From the top of the stack down: each area covers what lies under it.
    private static void Areas(Page page, Chart chart, Plot plot)
    {
        var tops = chart.Stacked();
        for (var line = tops.Length - 1; line >= 0; line--)
        {
            page.Leaf("path", ("class", $"area {Colour(chart, line)}"),
                ("d", Outline.Area(plot, chart.Days, chart.Lines[line].Values, tops[line])));
        }
    }

    private static void Shade(Page page, Chart chart, Plot plot, string clip)
    {
        foreach (var spans in Shades(chart))
        {
            page.Open("path", ("class", $"shade {spans.Key.Kind}"), ("clip-path", $"url(#{clip})"), ("d", Bands(plot, spans)),
                ("data-days", string.Join(' ', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.From} {span.To}")))));
            page.Element("title", spans.Key.Title).Close();
        }
    }

    private static IEnumerable<IGrouping<(string Kind, string Title), Shaded>> Shades(Chart chart) =>
        chart.Spans.GroupBy(span => (span.Kind, span.Title));

    // Each span ends where the day after it begins.
    private static string Bands(Plot plot, IEnumerable<Shaded> spans) => string.Concat(spans.Select(span =>
    {
        var (left, right) = (plot.X(Math.Max(span.From, plot.FirstDay)), plot.X(Math.Min(span.To + 1, plot.LastDay)));
        return right > left ? $"M{Text(left)} {Text(Plot.Top)}H{Text(right)}v{Text(Plot.InnerHeight)}H{Text(left)}z" : "";
    }));

    private static void Axes(Page page, Chart chart, Plot plot)
    {
        page.Open("g", ("class", "axes"), ("aria-hidden", "true"));
        foreach (var tick in plot.Ticks())
        {
            var y = Text(plot.Y(tick));
            page.Leaf("line", ("x1", Text(Plot.Left)), ("x2", Text(Plot.Left + Plot.InnerWidth)), ("y1", y), ("y2", y));
            page.Element("text", tick.ToString("#,##0.###", CultureInfo.InvariantCulture) + chart.Measure.Suffix,
                ("x", Text(Plot.Left - 6)), ("y", y), ("class", "y"));
        }

        foreach (var year in plot.Years())
        {
            page.Element("text", year.Year.ToString(CultureInfo.InvariantCulture), ("x", Text(plot.X(year.DayNumber))),
                ("y", Text(Plot.Height - 8)), ("class", "x"));
        }

        page.Close();
    }

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
                .Prepend(Reports.Text.Day(DateOnly.FromDayNumber(chart.Days[row])))), 1);
    }

    private static string Colour(Chart chart, int line) => chart.Lines[line].Colour < 0
        ? "cash"
        : string.Create(CultureInfo.InvariantCulture, $"s{chart.Lines[line].Colour % Colours}");

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
