using System.Globalization;

namespace Rota.Plugins.Reports;

// Years as bars, months as a heat map that compounds to them.
internal static class CalendarSection
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static void Write(Page page, BacktestResult run)
    {
        page.Element("h3", "Years and months");
        Bars(page, run);
        HeatMap(page, run);
    }

    private static void Bars(Page page, BacktestResult run)
    {
        var years = run.Equity.YearlyReturns();
        if (years.Count == 0) return;
        var (low, high) = (Math.Min(0, years.Min(year => year.Return)) * 100, Math.Max(0, years.Max(year => year.Return)) * 100);
        var plot = new Plot(0, years.Count, low, Math.Max(high, low + 0.01), false);
        var title = page.NewId();
        page.Open("figure").Element("figcaption", "Annual returns");
        page.Open("svg", ("viewBox", $"0 0 {Plot.Width} {Plot.Height}"), ("role", "img"), ("aria-labelledby", title));
        page.Element("title", "Annual returns; the heat map below says them in numbers", ("id", title));
        page.Open("g", ("class", "axes"));
        foreach (var tick in plot.Ticks())
        {
            var y = Number(plot.Y(tick));
            page.Leaf("line", ("x1", Number(Plot.Left)), ("x2", Number(Plot.Left + Plot.InnerWidth)), ("y1", y), ("y2", y));
            page.Element("text", tick.ToString("0.##", CultureInfo.InvariantCulture) + " %",
                ("x", Number(Plot.Left - 6)), ("y", y), ("class", "y"));
        }

        page.Close();
        for (var at = 0; at < years.Count; at++) Bar(page, plot, years, at);
        page.Close().Close();
    }

    private static void Bar(Page page, Plot plot, IReadOnlyList<PeriodReturn> years, int at)
    {
        var (zero, end, wide) = (plot.Y(0), plot.Y(years[at].Return * 100), plot.X(1) - plot.X(0));
        var name = years[at].End.Year.ToString(CultureInfo.InvariantCulture);
        page.Open("rect", ("class", years[at].Return < 0 ? "bar down" : "bar up"), ("x", Number(plot.X(at) + wide * 0.1)),
            ("y", Number(Math.Min(zero, end))), ("width", Number(wide * 0.8)), ("height", Number(Math.Abs(zero - end))));
        page.Element("title", $"{name}: {Text.Percent(years[at].Return)}").Close();
        if (at % Math.Max(1, (int)Math.Ceiling(years.Count / 20.0)) == 0)
            page.Element("text", name, ("class", "x"), ("x", Number(plot.X(at) + wide / 2)), ("y", Number(Plot.Height - 8)));
    }

    private static void HeatMap(Page page, BacktestResult run)
    {
        var months = run.Equity.MonthlyReturns().ToDictionary(month => (month.End.Year, month.End.Month), month => month.Return);
        page.Open("figure", ("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Monthly returns"));
        page.Open("table", ("class", "heat"))
            .Element("caption", "Monthly returns in %; the first and last month and year as far as the run has them");
        page.Open("thead").Open("tr").Element("th", "Year", ("scope", "col"));
        foreach (var month in Months.Append("Year")) page.Element("th", month, ("scope", "col"));
        page.Close().Close().Open("tbody");
        foreach (var year in run.Equity.YearlyReturns())
        {
            page.Open("tr").Element("th", year.End.Year.ToString(CultureInfo.InvariantCulture), ("scope", "row"));
            for (var month = 1; month <= Months.Length; month++)
            {
                if (months.TryGetValue((year.End.Year, month), out var value)) Cell(page, value, 0.01);
                else page.Element("td", "");
            }

            Cell(page, year.Return, 0.03);
            page.Close();
        }

        page.Close().Close().Close();
    }

    // Five shades each way, so much of a return apart.
    private static void Cell(Page page, double value, double step)
    {
        var shade = Math.Min(5, (int)Math.Ceiling(Math.Abs(value) / step));
        page.Element("td", Text.Hundredfold(value), ("class", string.Create(CultureInfo.InvariantCulture, $"{(value < 0 ? 'd' : 'u')}{shade}")));
    }

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
