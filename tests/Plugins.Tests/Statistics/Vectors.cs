using System.Text.Json;

namespace Rota.Tests;

// Twenty-four months of a strategy, a benchmark and T-bills, with the values that Python computed from the formulas.
internal static class Vectors
{
    private static readonly JsonElement Oracle =
        JsonDocument.Parse(File.ReadAllText(Repository.Oracle("metrics_vectors.json"))).RootElement;

    public static IEnumerable<string> Labels => Oracle.GetProperty("values").EnumerateObject().Select(each => each.Name);

    public static double Golden(string label) => Oracle.GetProperty("values").GetProperty(label).GetDouble();

    public static double[] Column(string name) => [.. Oracle.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];

    // Month ends, the first the start of the run.
    public static DateOnly[] Ends(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new DateOnly(2010, 1, 1).AddMonths(i).AddDays(-1))];

    public static BacktestResult Run()
    {
        var (r, b, f) = (Column("r"), Column("b"), Column("f"));
        var ends = Ends(r.Length + 1);

        // The yield known at a month's end is the return of the next month.
        var rate = new CashRate(ends[..^1], [.. f.Select(value => Math.Pow(1 + value, 12) - 1)], "vectors");
        var run = Run(ends, Wealth(r));
        return run with { Settings = run.Settings with { CashRate = rate }, Benchmark = new EquityCurve(ends, Wealth(b)) };
    }

    // The same run with one more month, in which nothing changes.
    public static BacktestResult RunIntoTheNextMonth()
    {
        var run = Run();
        var ends = Ends(run.Equity.Dates.Length + 1);
        EquityCurve Longer(EquityCurve curve) => new(ends, (double[])[.. curve.Values, curve.Values[^1]]);
        return run with { Equity = Longer(run.Equity), Benchmark = Longer(run.Benchmark!) };
    }

    // A run with only a curve.
    public static BacktestResult Run(DateOnly[] dates, double[] values) => new(
        Dsl.Hold(("A", 1.0)).Every(Dsl.Never), new RunSettings(), new PricePanel(dates, ["A"], [values], [[]], [DateOnly.MinValue]),
        new EquityCurve(dates, values), [], [], []);

    public static double[] Wealth(double[] returns)
    {
        var wealth = new double[returns.Length + 1];
        wealth[0] = 1;
        for (var i = 0; i < returns.Length; i++) wealth[i + 1] = wealth[i] * (1 + returns[i]);
        return wealth;
    }
}
