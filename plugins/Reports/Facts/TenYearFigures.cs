namespace Rota.Plugins.Reports;

// The figures of a strategy's last ten years that rank it; NaN where unknown.
internal sealed record TenYearFigures(double Cagr, double Sharpe, double Sortino, double Upi, double MaxDrawdown, double UlcerIndex)
{
    private const string TableName = "lastTenYears";

    public bool IsKnown => Unknown.Count == 0;

    // Why the strategy is not ranked; empty when it is.
    public string Lack => Unknown.Count switch
    {
        0 => "",
        var count when count == All.Count => "fewer than ten years",
        _ => $"unknown {string.Join(", ", Unknown)}",
    };

    private IReadOnlyList<(string Name, double Value)> All =>
    [
        ("CAGR", Cagr), ("Sharpe", Sharpe), ("Sortino", Sortino), ("UPI", Upi), ("max drawdown", MaxDrawdown), ("Ulcer index", UlcerIndex),
    ];

    private List<string> Unknown => [.. All.Where(each => double.IsNaN(each.Value)).Select(each => each.Name)];

    // Empty unless all runs have the table.
    public static IReadOnlyList<TenYearFigures> Of(Study study)
    {
        var figures = study.Runs.Select((_, run) => Of(study, run)).OfType<TenYearFigures>().ToList();
        return figures.Count == study.Runs.Count ? figures : [];
    }

    // Null if the study does not have the table.
    public static TenYearFigures? Of(Study study, int run)
    {
        if (TableText.Named(study, run, TableName) is not { } table) return null;
        var (name, value) = (TableText.Place(table, "statistic"), TableText.Place(table, "value"));
        if (name < 0 || value < 0) return null;
        double Figure(string statistic) => table.Rows.FirstOrDefault(row => row[name].Text == statistic)?[value].Number ?? double.NaN;
        return new(Figure("cagr"), Figure("sharpe"), Figure("sortino"), Figure("upi"), Figure("maxDrawdown"), Figure("ulcerIndex"));
    }
}
