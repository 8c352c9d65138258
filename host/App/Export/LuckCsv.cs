using Rota.Host.Luck;
using Rota.Host.Runs;
using Rota.Host.Workers;

namespace Rota.Host.Export;

// A luck grid as tables for files: its cells, its summary and its years.
internal static class LuckCsv
{
    private static readonly string[] Figures = ["wealth", "cagr", "volatility", "sharpe", "maxDrawdown"];

    public static IReadOnlyList<(string Name, byte[] Content)> Of(LuckResult luck, string script)
    {
        var origin = ExportOrigin.Of(luck.Own);
        return [File("luck", Cells(luck)), File("luck-summary", Summary(luck)), File("luck-years", Years(luck))];

        (string, byte[]) File(string name, (string[] Columns, List<TableCell[]> Rows) table) =>
            CsvTable.FileOf(script, ExportTable.Of(name, "Luck of the day", origin, table.Columns, table.Rows));
    }

    private static (string[] Columns, List<TableCell[]> Rows) Cells(LuckResult luck) => (
        [
            "cell", "isChosen", "weekday", "skip", "month", "day", "offset", "monthOfQuarter", "first", "last", .. Figures,
            .. Figures.Select(name => "common" + char.ToUpperInvariant(name[0]) + name[1..]), "error",
        ],
        [.. luck.Rows.Select((row, i) => (TableCell[])
        [
            ExportCell.Text(row.Label), ExportCell.Text(i == luck.Chosen ? "yes" : "no"), ExportCell.Text($"{row.Cell.Weekday}"), Whole(row.Cell.Skip),
            Whole(row.Cell.Month), Whole(row.Cell.Day), Whole(row.Cell.Offset), Whole(row.MonthOfQuarter), ExportCell.Day(row.Run?.From),
            ExportCell.Day(row.Run?.To), .. Numbers(row.Own), .. Numbers(row.Common), ExportCell.Text(row.Error ?? ""),
        ])]);

    private static (string[] Columns, List<TableCell[]> Rows) Summary(LuckResult luck)
    {
        var summary = luck.Summary;
        (string Name, double Value)[] all =
        [
            ("best", summary.Cagr.Max), ("worst", summary.Cagr.Min), ("median", summary.Cagr.Median), ("mean", summary.Cagr.Mean), ("range", summary.Range),
            ("sdOfCagr", summary.Luck), ("wealthBest", summary.WealthBest), ("wealthWorst", summary.WealthWorst), ("chosenCagr", luck.ChosenRow.Common.Cagr),
            ("percentileOfCagr", summary.PercentileOfCagr), ("percentileOfSharpe", summary.PercentileOfSharpe),
            ("percentileOfMaxDrawdown", summary.PercentileOfMaxDrawdown), ("sharpeByChance", summary.SharpeByChance),
        ];
        return (
            ["commonFrom", "to", .. all.Select(each => each.Name), .. Figures.Select(name => "together" + char.ToUpperInvariant(name[0]) + name[1..])],
            [[
                ExportCell.Day(luck.From), ExportCell.Day(luck.To), .. all.Select(each => ExportCell.Number(each.Value)), .. Numbers(luck.Together),
            ]]);
    }

    private static (string[] Columns, List<TableCell[]> Rows) Years(LuckResult luck) => (
        ["year", "isWhole", "least", "median", "greatest", "own"],
        [.. luck.Years.Select(year => (TableCell[])
        [
            ExportCell.Number(year.Year), ExportCell.Text(year.IsWhole ? "yes" : "no"), ExportCell.Number(year.Least), ExportCell.Number(year.Median),
            ExportCell.Number(year.Greatest), ExportCell.Number(year.Own),
        ])]);

    private static TableCell Whole(int? number) => number is { } known ? ExportCell.Number(known) : ExportCell.Nothing;

    private static IEnumerable<TableCell> Numbers(RunFigures of) =>
        [.. ((double[])[of.Wealth, of.Cagr, of.Volatility, of.Sharpe, of.MaxDrawdown]).Select(value => ExportCell.Number(value))];
}
