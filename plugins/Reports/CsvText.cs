using System.Text;

namespace Rota.Plugins.Reports;

// Rows of cells; a cell is quoted where it must be. The last column of every file says which prices a row stands on.
internal sealed class CsvText
{
    public const string Prices = "Prices";
    private readonly StringBuilder _text = new();

    public void Row(params IEnumerable<string> cells) => _text.AppendJoin(',', cells.Select(Cell)).Append('\n');

    public void WriteTo(Stream output) => Text.WriteTo(output, _text.ToString());

    // Whether an asset's price of a day, or any price that a run stands on then, was made up.
    public static string PricesOf(bool simulated) => simulated ? "SIMULATED" : "real";

    public static bool IsSimulated(PricePanel panel, Asset asset, DateOnly day)
    {
        for (var i = 0; i < panel.Assets.Count; i++)
        {
            if (panel.Assets[i] == asset) return panel.RealFrom[i] is not { } real || day < real;
        }

        return false;
    }

    public static bool IsSimulated(BacktestResult run, DateOnly day) => run.Panel.RealFrom.Any(real => real is not { } first || day < first);

    private static string Cell(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
