using System.Globalization;
using System.Text;
using Rota;

namespace HtmlDiary;

/// <summary>One page of HTML for all runs of a study: equity by year, and every decision.</summary>
public sealed class DiaryReport : IReport
{
    /// <inheritdoc/>
    public string Name => "diary.html";

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public void Write(Study study, Stream output)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(output);
        var page = new HtmlPage(string.Join(", ", study.Runs.Select(run => run.Strategy.Name)));
        foreach (var run in study.Runs) Write(run, page);
        output.Write(Encoding.UTF8.GetBytes(page.End()));
    }

    private static void Write(BacktestResult run, HtmlPage page)
    {
        page.Heading(run.Strategy.Name);
        page.Paragraph($"{Day(run.From)} to {Day(run.To)}, {run.Settings.Feed}.");
        foreach (var warning in run.Warnings) page.Paragraph(warning);
        foreach (var note in run.Notes) page.Paragraph(note);

        var years = run.Equity.YearlyReturns();
        page.Table(
            "Equity by year", ["Year", "Return", "Equity"],
            years.Select(year => (string[])[Year(year.End), PerCent(year.Return), Money(ValueOn(run, year.End))]));
        page.Table(
            "Decisions", ["Decided", "Filled", "Kind", "Target", "Turnover", "Cost"],
            run.Rebalances.Select(rebalance => (string[])
            [
                Day(rebalance.Decided), rebalance.Filled is { } filled ? Day(filled) : "", rebalance.Kind.ToString(),
                rebalance.Target.ToString(), PerCent(rebalance.Turnover), Money(rebalance.Cost),
            ]));
    }

    private static double ValueOn(BacktestResult run, DateOnly day) => run.Equity.Values[run.Equity.Dates.BinarySearch(day)];

    private static string Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string PerCent(double share) => (share * 100).ToString("0.00", CultureInfo.InvariantCulture) + " %";

    private static string Money(double amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
