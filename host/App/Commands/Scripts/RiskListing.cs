using System.CommandLine;
using System.Globalization;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;

namespace Rota.Host.Commands;

// rota list --risk CLASS: runs each script and lists those whose volatility, compared with that of 60/40, is of the class. Scripts of other
// classes are counted; those without a class are named.
internal sealed class RiskListing(RunOptions options, PluginCatalogue plugins, Streams streams)
{
    public static readonly string[] Classes = ["conservative", "moderate", "aggressive"];

    private const string TableName = "riskCategory";

    public int List(ParseResult parsed, IReadOnlyList<string> paths, string wanted, Progress progress)
    {
        var (table, scripts) = (Table(), new StrategyScripts(plugins, streams.Error));
        var (counts, unknown, code) = (Classes.ToDictionary(name => name, _ => 0), new List<string>(), ExitCode.Done);
        streams.Out.WriteLine($"Strategies of {wanted} risk");
        foreach (var path in paths)
        {
            try
            {
                progress.Now($"Running {path}");
                var (run, name, ratio) = Risk(parsed, path, scripts, table);
                if (counts.TryGetValue(name, out var count)) counts[name] = count + 1;
                else unknown.Add($"  {path}: risk {name}");
                if (name == wanted)
                    streams.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {path}\n      {run.Strategy.Name}; {ratio:0.00} times the volatility of 60/40"));
            }
            catch (Exception exception) when (ProblemList.Lines(exception) is not null || exception is PluginFault)
            {
                unknown.Add($"  {path}: {ProblemList.Lines(exception)?[0] ?? exception.Message}");
                code = Math.Max(code, exception is PluginFault ? ExitCode.PluginFault : ExitCode.UserMistake);
            }
        }

        if (counts[wanted] == 0) streams.Out.WriteLine("  none");
        streams.Out.WriteLine($"Others: {string.Join(", ", Classes.Where(name => name != wanted).Select(name => $"{counts[name]} {name}"))}.");
        if (unknown.Count > 0) streams.Out.WriteLine("Without a class:");
        foreach (var line in unknown) streams.Out.WriteLine(line);
        return code;
    }

    private ITable Table()
    {
        plugins.LeaveOutBroken(plugins.WithTables, streams.Error);
        return plugins.Tables().FirstOrDefault(table => table.Name == TableName) ?? throw new InputException(new Mistake(
            $"--risk needs the table {TableName}, which the plugin 'statistics' brings. Run 'rota plugin list' to see its state."));
    }

    // Shows no result, so the ledger does not count it as a trial.
    private (BacktestResult Run, string Class, double Ratio) Risk(ParseResult parsed, string path, StrategyScripts scripts, ITable table)
    {
        var mistakes = new ProblemList();
        var prepared = options.Prepare(parsed, path, plugins, scripts, mistakes, isAlone: false);
        mistakes.ThrowIfAny();
        using var silence = new Progress(TextWriter.Null);
        var run = Pipeline.Run(prepared!, [], silence).Runs[0];
        var made = table.Of(run);
        Cell At(string column) => made.Rows[^1][made.Columns.ToList().IndexOf(column)];
        return (run, At("category").Text ?? "", At("ratio").Number ?? double.NaN);
    }
}
