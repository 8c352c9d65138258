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
        if (run.Benchmark?.YearlyReturns() is not { } others || others.Count != years.Count)
        {
            BarFigure.Write(page, "Annual returns", "The heat map below has the numbers. * Partial year.", [.. years.Select(Bar)]);
            return;
        }

        var name = run.BenchmarkName ?? "the benchmark";
        BarFigure.Write(page, "Annual returns", $"With those of {name} in grey. * Partial year.", [.. years.Select(Bar)], [.. others.Select(Bar)]);
        Grid.Fold(page, "Annual returns as a table", () => Grid.Write(page, "Annual returns", ["Year", run.Strategy.Name, name],
            years.Zip(others, (own, other) => (string[])[Bar(own).Name, Text.Percent(own.Return), Text.Percent(other.Return)]), 1));
    }

    private static (string Name, double Percent) Bar(PeriodReturn year) =>
        (year.End.Year.ToString(CultureInfo.InvariantCulture) + Mark(year), year.Return * 100);

    private static string Mark(PeriodReturn period) => period.IsWhole ? "" : "*";

    private static void HeatMap(Page page, BacktestResult run)
    {
        var months = run.Equity.MonthlyReturns().ToDictionary(month => (month.End.Year, month.End.Month));
        page.Open("figure", ("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Monthly returns"));
        page.Open("table", ("class", "heat"))
            .Element("caption", "Monthly returns in %; * partial month or year");
        page.Open("thead").Open("tr").Element("th", "Year", ("scope", "col"));
        foreach (var month in Months.Append("Year")) page.Element("th", month, ("scope", "col"));
        page.Close().Close().Open("tbody");
        foreach (var year in run.Equity.YearlyReturns())
        {
            page.Open("tr").Element("th", year.End.Year.ToString(CultureInfo.InvariantCulture), ("scope", "row"));
            for (var month = 1; month <= Months.Length; month++)
            {
                if (months.TryGetValue((year.End.Year, month), out var part)) Cell(page, part, 0.01);
                else page.Element("td", "");
            }

            Cell(page, year, 0.03);
            page.Close();
        }

        page.Close().Close().Close();
    }

    // Five shades each way, in equal steps of return.
    private static void Cell(Page page, PeriodReturn period, double step)
    {
        var shown = Math.Round(period.Return, 4);
        var shade = Math.Min(5, (int)Math.Ceiling(Math.Abs(shown) / step));
        page.Element("td", Text.Hundredfold(period.Return) + Mark(period), ("class", string.Create(CultureInfo.InvariantCulture, $"{(shown < 0 ? 'd' : 'u')}{shade}")));
    }
}
