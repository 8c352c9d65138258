using System.Text;

namespace Rota.Plugins.Reports;

// Rows of cells; a cell is quoted where it must be. The last column of every file says which prices a row stands on.
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

    // The worst of all that the run stands on.
    public static string PricesOf(BacktestResult run) => PricesOf(
        run.IsSimulated ? PriceOrigin.Simulated : run.Extensions.Count > 0 ? PriceOrigin.Extended : PriceOrigin.Real);

    public static string PricesOf(BacktestResult run, DateOnly day) => PricesOf(run.PricesOn(day));

    private static string Cell(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
