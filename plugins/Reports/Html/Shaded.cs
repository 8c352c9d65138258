namespace Rota.Plugins.Reports;

// Shaded days of a chart, both ends included, and their meaning. Spans of the same kind and title are one entry of the legend.
// report.css has a style for every kind.
internal sealed record Shaded(int From, int To, string Kind, string Title)
{
    public const string Simulated = "simulated";

    public const string Extended = "extended";

    public const string OutOfSample = "out-of-sample";

    public const string OutOfStocks = "out-of-stocks";
}
