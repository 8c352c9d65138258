using System.Globalization;

namespace Rota.Plugins.Reports;

// The frame of a picture: its drawing is stretched to the available room, its texts are not.
internal static class Axes
{
    // The number of names when room is scarce.
    private const int Few = 7;

    // Opens the picture, which the caller fills, and closes.
    public static void Open(Page page, string title, string description)
    {
        var (name, about) = (page.NewId(), page.NewId());
        page.Open("svg", ("class", "plot"), ("role", "img"), ("aria-labelledby", $"{name} {about}"));
        page.Element("title", title, ("id", name)).Element("desc", description, ("id", about));
    }

    public static void Write(Page page, Plot plot, Measure measure, IReadOnlyList<(double X, string Text)> columns)
    {
        page.Open("g", ("class", "axes"), ("aria-hidden", "true"));
        foreach (var tick in plot.Ticks())
        {
            var y = Share(plot.Y(tick), Plot.Height);
            page.Leaf("line", ("x2", "100%"), ("y1", y), ("y2", y));
            page.Element("text", measure.Tick(tick), ("class", "y"), ("dx", "-8"), ("y", y));
        }

        var apart = (columns.Count + Few - 1) / Few;
        foreach (var (at, (x, text)) in columns.Index())
        {
            page.Element("text", text, ("class", at % Math.Max(apart, 1) == 0 ? "x" : "x spare"),
                ("x", Share(x, Plot.Width)), ("y", "100%"), ("dy", "20"));
        }

        page.Close();
    }

    // Columns and rows, stretched.
    public static Page Inner(Page page) => page.Open("svg", ("class", "inner"), ("viewBox", $"0 0 {Plot.Width} {Plot.Height}"),
        ("preserveAspectRatio", "none"), ("aria-hidden", "true"));

    private static string Share(double at, int whole) => (at / whole * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
