using System.Text;

namespace Rota.Plugins.Reports;

// Rows of cells, quoted where needed. The last column of every file is the kind of prices of a row.
internal sealed class CsvText
{
    public const string Prices = "Prices";
    private readonly StringBuilder _text = new();

    public void Row(params IEnumerable<string> cells) => _text.AppendJoin(',', cells.Select(Cell)).Append('\n');

    public void WriteTo(Stream output) => Text.WriteTo(output, _text.ToString());

    public static string PricesOf(PriceOrigin origin) => origin switch
    {
        PriceOrigin.Simulated => "SIMULATED",
        PriceOrigin.Extended => "EXTENDED",
        _ => "real",
    };

    // The least reliable kind of prices in the run.
    public static string PricesOf(BacktestResult run) => PricesOf(
        run.IsSimulated ? PriceOrigin.Simulated : run.Extensions.Count > 0 ? PriceOrigin.Extended : PriceOrigin.Real);

    public static string PricesOf(BacktestResult run, DateOnly day) => PricesOf(run.PricesOn(day));

    private static string Cell(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
