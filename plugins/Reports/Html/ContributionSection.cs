namespace Rota.Plugins.Reports;

internal static class ContributionSection
{
    public static void Write(Page page, BacktestResult run, Held held)
    {
        page.Element("h3", "Contribution");
        Grid.Write(page, "Contribution per asset and year in %", Contributions.Heads(held),
            Contributions.Of(run, held).Select(row => row.Parts.Select(Text.Hundredfold).Prepend(row.Name)), 1);
        page.Element("p", "Gains of an asset over the equity at the start of the year, or of the run; cash is interest less what borrowing " +
                          "cost. A row adds up to its return.", ("class", "note"));
    }
}
