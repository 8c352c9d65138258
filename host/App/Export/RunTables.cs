using System.Globalization;
using Rota.Host.Foundation;
using Rota.Host.Rendering;
using Rota.Host.Workers;
using static Rota.Host.Export.ExportCell;

namespace Rota.Host.Export;

// All tables of a run: the five of every run, and the requested ones.
internal static class RunTables
{
    public const string Prices = PriceMark.Column;

    public static IReadOnlyList<ExportTable> Of(RunSnapshot run) =>
    [
        Statistics(run),
        Equity(run),
        Months(run),
        Decisions(run),
        Orders(run),
        .. run.Tables.Select(table => new ExportTable(
            table.Name, table.Title, table.Note, ExportOrigin.Of(run), [.. table.Columns, Prices],
            [.. table.Rows.Select(row => (TableCell[])[.. row, ExportCell.Prices(run.WorstPrices())])])),
    ];

    private static ExportTable Statistics(RunSnapshot run) => Table(
        run, "statistics", "Statistics", ["Statistic", "Value", "Unit"],
        run.Statistics.Select(each => (TableCell[])
        [
            Text(each.Name), Number(each.Value, each.Unit), Text(StatisticText.Unit(each.Unit)),
            ExportCell.Prices(run.WorstPrices()),
        ]));

    // Date and Close, so that the csv feed can read it as an asset.
    private static ExportTable Equity(RunSnapshot run)
    {
        var benchmark = (run.Benchmark?.Dates ?? []).Zip(run.Benchmark?.Values ?? []).ToDictionary();
        return Table(
            run, "equity", "Value of the portfolio and its benchmark, net of costs", ["Date", "Close", "Benchmark"],
            run.Equity.Dates.Zip(run.Equity.Values, (day, value) => (TableCell[])
            [
                Day(day), Number(value), benchmark.TryGetValue(day, out var other) ? Number(other) : Nothing,
                PricesOf(run, day),
            ]));
    }

    private static ExportTable Months(RunSnapshot run)
    {
        var benchmark = Returns(run.Benchmark).ToDictionary(month => Month(month.End), month => month.Return);
        return Table(
            run, "months", "Returns by month", ["Month", "To", "Return", "Benchmark", "Whole"],
            Returns(run.Equity).Select(month => (TableCell[])
            [
                Text(Month(month.End)), Day(month.End), Number(month.Return, Unit.Fraction),
                benchmark.TryGetValue(Month(month.End), out var other) ? Number(other, Unit.Fraction) : Nothing,
                Text(month.IsWhole ? "yes" : "no"),
                PricesOf(run, FirstOf(run, month)),
            ]));
    }

    private static ExportTable Decisions(RunSnapshot run)
    {
        var assets = run.Decisions.SelectMany(decision => decision.Assets).Distinct().ToArray();
        return Table(
            run, "decisions", "Targets of all decisions",
            ["Decided", "Filled", "Kind", "Turnover", "Cost", .. assets, "Cash"],
            run.Decisions.Select(decision => (TableCell[])
            [
                Day(decision.Decided), Day(decision.Filled), Text(decision.Kind.ToString()),
                Number(decision.Turnover, Unit.Fraction), Number(decision.Cost),
                .. assets.Select(asset => Number(Weight(decision, asset), Unit.Fraction)),
                Number(1 - decision.Shares.Sum(), Unit.Fraction), PricesOf(run, decision.Decided),
            ]));
    }

    private static double Weight(Decision decision, string asset) =>
        Array.IndexOf(decision.Assets, asset) is >= 0 and var at ? decision.Shares[at] : 0;

    private static ExportTable Orders(RunSnapshot run) => Table(
        run, "orders", "Orders", ["Date", "Asset", "Shares", "Price", "Value", "Cost"],
        run.Trades.Select(trade => (TableCell[])
        [
            Day(trade.Date), Text(trade.Asset), Number(trade.Shares), Number(trade.Price), Number(trade.Shares * trade.Price),
            Number(trade.Cost), PricesOf(run, trade.Date),
        ]));

    private static ExportTable Table(
        RunSnapshot run, string name, string title, IReadOnlyList<string> columns, IEnumerable<TableCell[]> rows) =>
        new(name, title, "", ExportOrigin.Of(run), [.. columns, Prices], [.. rows]);

    // A month's return starts at the last price of the month before, or at the run's first.
    private static DateOnly FirstOf(RunSnapshot run, PeriodReturn month)
    {
        var before = new DateOnly(month.End.Year, month.End.Month, 1).AddDays(-1);
        return before < run.Equity.Dates[0] ? run.Equity.Dates[0] : before;
    }

    private static TableCell PricesOf(RunSnapshot run, DateOnly day) => ExportCell.Prices(run.PricesOn(day));

    private static IReadOnlyList<PeriodReturn> Returns(Curve? curve) =>
        curve is null ? [] : new EquityCurve(curve.Dates, curve.Values).MonthlyReturns();

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
