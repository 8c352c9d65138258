namespace Rota.Plugins.Reports;

// Days of a chart that look different, from one to another with both among them, and what that says. Spans of the same kind
// and title are one entry of the legend. report.css has a look for every kind.
internal sealed record Shaded(int From, int To, string Kind, string Title)
{
    public const string Simulated = "simulated";

    public const string Extended = "extended";

    public const string OutOfSample = "out-of-sample";

    public const string OutOfStocks = "out-of-stocks";
}
