using Rota.Host.Foundation;

namespace Rota.Host.Plugins;

// A table of a plugin as a csv report, named after it: leaders.csv. It has the rows of each run; a column that a run lacks is empty.
internal sealed class TableReport(string table) : IReport
{
    private const string Ending = ".csv";

    public string Name => NameOf(table);

    public string Extension => Ending;

    public static string NameOf(string table) => table + Ending;

    public static TableReport Named(string report) => new(report[..^Ending.Length]);

    public void Write(Study study, Stream output)
    {
        var at = study.Tables.Select(each => each.Name).ToList().IndexOf(table);
        if (at < 0) throw new InputException(new Mistake($"{Name} is a table of runs that an account follows. Give one with --account."));
        List<(BacktestResult Run, Table Table)> all = [.. study.Runs.Select((run, i) => (run, study.TableOf(i, at)))];
        string[] columns = [.. all.SelectMany(each => each.Table.Columns).Distinct(StringComparer.Ordinal)];
        output.Write(CsvText.Of(
            ["Strategy", .. columns, PriceMark.Column], all.SelectMany(each => Rows(each.Run, each.Table, columns)), cell => (cell.Date, cell.Number, cell.Text)));
    }

    private static IEnumerable<Cell[]> Rows(BacktestResult run, Table table, string[] columns)
    {
        var places = table.Columns.Index().ToDictionary(each => each.Item, each => each.Index);
        foreach (var row in table.Rows)
        {
            yield return
            [
                run.Strategy.Name, .. columns.Select(column => places.TryGetValue(column, out var place) ? row[place] : Cell.Blank),
                PriceMark.Of(PriceMark.Worst(run)),
            ];
        }
    }
}
