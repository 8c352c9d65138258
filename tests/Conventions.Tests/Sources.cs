using System.Reflection;

namespace Rota.Tests;

// The code and texts that the conventions apply to.
internal static class Sources
{
    public static Assembly Sdk { get; } = typeof(Strategy).Assembly;

    public static Assembly Testing { get; } = typeof(Rota.Testing.ScoreContract).Assembly;

    public static Assembly Engine { get; } = typeof(Rota.Engine.Simulator).Assembly;

    public static Assembly Analysis { get; } = typeof(Rota.Analysis.Overfitting).Assembly;

    public static IReadOnlyList<Assembly> Plugins { get; } =
    [
        typeof(Rota.Plugins.Alerts.AlertsPlugin).Assembly,
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

    // Code, pages, and projects with what they import.
    public static IEnumerable<string> TextFiles => CodeFiles.Concat(new[] { "*.md", "*.targets", "*.props", "*.csproj" }.SelectMany(pattern =>
        Own(Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories))));

    public static IEnumerable<string> CodeFiles => new[] { "sdk", "host", "plugins", "tests" }.SelectMany(CodeFilesIn);

    public static IEnumerable<string> CodeFilesIn(string folder) =>
        Own(Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories));

    // Without what a build makes.
    private static IEnumerable<string> Own(IEnumerable<string> files) =>
        files.Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or ".git"));
}
