using System.Reflection;

namespace Rota.Tests;

// What the conventions are held against.
internal static class Sources
{
    public static Assembly Sdk { get; } = typeof(Strategy).Assembly;

    public static Assembly Testing { get; } = typeof(Rota.Testing.ScoreContract).Assembly;

    public static Assembly Engine { get; } = typeof(Rota.Engine.Simulator).Assembly;

    public static IReadOnlyList<Assembly> Plugins { get; } =
    [
        typeof(Rota.Plugins.Basics.BasicsPlugin).Assembly,
        typeof(Rota.Plugins.Optimal.OptimalPlugin).Assembly,
        typeof(Rota.Plugins.Csv.CsvPlugin).Assembly,
        typeof(Rota.Plugins.Lean.LeanPlugin).Assembly,
        typeof(Rota.Plugins.Splice.SplicePlugin).Assembly,
        typeof(Rota.Plugins.SimulatedMarket.SimulatedMarketPlugin).Assembly,
        typeof(Rota.Plugins.Sql.SqlPlugin).Assembly,
        typeof(Rota.Plugins.Statistics.StatisticsPlugin).Assembly,
        typeof(Rota.Plugins.Reports.ReportsPlugin).Assembly,
        typeof(Rota.Plugins.Web.WebPlugin).Assembly,
    ];

    public static IEnumerable<string> CodeFiles => new[] { "sdk", "host", "plugins", "tests" }.SelectMany(CodeFilesIn);

    public static IEnumerable<string> CodeFilesIn(string folder) => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}
