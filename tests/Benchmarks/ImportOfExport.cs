using System.Diagnostics;
using System.Globalization;
using Rota.Tests;

namespace Rota.Benchmarks;

// Whole processes of 'rota data import' with an export of 100 MB, a row for each day and fund. Targets: at most 5 s and 200 MB.
internal static class ImportOfExport
{
    private const int Times = 5;
    private const long Bytes = 100_000_000;
    private const int Days = 7800;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("rota-benchmark-");
        try
        {
            var export = Path.Combine(folder.FullName, "export.csv");
            Write(export);
            for (var time = 0; time < Times; time++)
            {
                var (took, peak) = Import(export, Path.Combine(folder.FullName, "prices"));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:0.00} s, {peak / 1e6:0} MB"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string path)
    {
        using var file = File.CreateText(path);
        file.Write("Plan: Acme 401(k)\nFund Name,Trade Date,NAV,Change,% Change\n");
        var days = SimulatedPrices.Series(["A"], Days)[0].Dates.ToArray();
        for (var fund = 0; file.BaseStream.Position < Bytes; fund++)
        {
            for (var row = days.Length - 1; row >= 0; row--)
                file.Write(string.Create(CultureInfo.InvariantCulture, $"Large Cap Fund {fund},{days[row]:MM/dd/yyyy},\"${1000 + row % 1000 / 100.0:N2}\",0.12,0.01%\n"));
        }
    }

    private static (TimeSpan Took, long Peak) Import(string export, string prices)
    {
        var rota = Path.Combine(Repository.Root, "host", "App", "bin", Repository.Configuration, "net10.0", "rota");
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(rota, ["data", "import", export, "-o", prices, "--replace", "--yes"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        for (; !process.WaitForExit(BetweenLooks); process.Refresh()) peak = Peak(process, peak);
        var took = clock.Elapsed;
        return process.ExitCode == 0 ? (took, peak) : throw new InvalidOperationException($"The import exits with {process.ExitCode}: {output.Result}");
    }

    // The maximum so far, or the last known one if the process has ended.
    private static long Peak(Process process, long before)
    {
        try
        {
            return Math.Max(before, process.PeakWorkingSet64);
        }
        catch (InvalidOperationException)
        {
            return before;
        }
    }
}
