using Rota.Host.Export;
using Rota.Host.Runs;
using Rota.Host.Workers;

namespace Rota.Host.Varying;

// All rows as a table for a file.
internal static class VaryTable
{
    private static readonly string[] Figures = ["wealth", "cagr", "volatility", "sharpe", "maxDrawdown", "turnover", "trades"];

    private static readonly string[] Columns =
    [
        "group", "case", "isAsItIs", "first", "last", .. Figures, .. Figures.Select(name => "difference" + char.ToUpperInvariant(name[0]) + name[1..]),
        "decisionsThatDiffer", "error", "prices",
    ];

    public static ExportTable Of(VaryResult vary)
    {
        var origin = ExportOrigin.Of(vary.Own);
        return new("vary", "Variations", string.Join(' ', VaryNotes.Of(vary)), origin, Columns,
        [
            Row("", vary.AsItIs, origin), .. vary.Groups.SelectMany(group => group.Rows.Prepend(group.AsItIs).Select(row => Row(group.Group.Key, row, origin))),
        ]);
    }

    private static TableCell[] Row(string group, VariedRow row, ExportOrigin origin) =>
    [
        ExportCell.Text(group), ExportCell.Text(row.Variation.Case), ExportCell.Text(row.IsAsItIs ? "yes" : "no"), ExportCell.Day(row.Run?.From),
        ExportCell.Day(row.Run?.To), .. Numbers(row.Figures, row.Trades), .. Numbers(row.Difference, row.MoreTrades), ExportCell.Number(row.Differing),
        ExportCell.Text(row.Error ?? ""), ExportCell.Prices(origin.Prices),
    ];

    private static IEnumerable<TableCell> Numbers(RunFigures of, int? trades) =>
        [.. ((double[])[of.Wealth, of.Cagr, of.Volatility, of.Sharpe, of.MaxDrawdown, of.Turnover, trades ?? double.NaN]).Select(value => ExportCell.Number(value))];
}
