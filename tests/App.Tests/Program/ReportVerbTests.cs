using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using CsvHelper;

namespace Rota.Tests.Program;

// rota report: report files.
[Trait("Category", "Slow")]
public sealed class ReportVerbTests : IDisposable
{
    private static readonly string[] Reports =
        ["half.equity.csv", "half.orders.csv", "half.weights.csv", "half.monthly.csv", "half.statistics.csv", "half.rankings.csv"];

    private static readonly string[] Tables =
    [
        .. new[]
        {
            "calendar", "drawdowns", "crises", "allocation", "contribution", "inOut", "subPeriods", "feels", "leaders", "stockBondCorrelation", "exposure",
            "riskCategory", "typeTags", "lastTenYears", "confidence", "bands", "rolling",
        }.Select(table => $"half.{table}.csv"),
    ];

    private readonly Place _place = Place.WithPrices();

    [Rule("Q40")]
    [Fact]
    public void APageIsWrittenToTheGivenPathWhichIsPrinted()
    {
        var here = Report(Place.Half);
        var there = Report(Place.Half, "--out", "new/mine.html", "--format", "html");

        Assert.Equal(("half.html\n", 0), (here.Output, here.Code));
        Assert.Equal(("new/mine.html\n", 0), (there.Output.Replace('\\', '/'), there.Code));
        Assert.Equal(_place.Backtest(Place.Half, "--report", "html").Bytes, Read("half.html"));
        Assert.Equal(Read("half.html"), Read("new/mine.html"));
    }

    [Fact]
    public void AFormatSelectsAllReportsWithThatEnding()
    {
        var run = Report(Place.Half, "--format", "csv", "--format", "markdown", "--format", "json", "--out", "kept");

        Assert.Equal(0, run.Code);
        Assert.Equal([.. Reports, .. Tables, "half.summary.md", "half.json"], run.Output.TrimEnd().Split('\n').Select(Path.GetFileName));
        Assert.Equal(_place.Backtest(Place.Half, "--report", "monthly.csv").Bytes, Read("kept/half.monthly.csv"));
        Assert.Equal(_place.Backtest(Place.Half, "--json").Bytes, Read("kept/half.json"));
    }

    [Fact]
    public void UnwritableOutputIsReportedBeforeAnythingIsWritten()
    {
        var unknown = Report(Place.Half, "--format", "hmtl", "--format", "csv", "--out", "one.csv");
        _place.Write("half.html/in-the-way.txt", "");
        var taken = Report(Place.Half);

        Assert.Equal((2, 2), (unknown.Code, taken.Code));
        Assert.Contains("Unknown report 'hmtl'", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean html?", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("--out one.csv is one file, but there are 24 to write", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("half.html: This is a folder", taken.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_place.Folder));
    }

    // The json has the same cells, with null for what is unknown.
    [Fact]
    public void EachTableIsACsvWithTheNumbersOfTheJson()
    {
        Assert.Equal(0, Report(Place.Half, "--format", "csv", "--format", "json", "--out", "kept").Code);
        var tables = JsonDocument.Parse(Read("kept/half.json")).RootElement.GetProperty("tables");

        Assert.All(Tables, file =>
        {
            using var csv = CsvReader.FromFile(Path.Combine(_place.Folder, "kept", file), CsvReaderOptions.Default with { HasHeader = false });
            var written = new List<string[]>();
            while (csv.Read()) written.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
            var rows = tables.GetProperty(file.Split('.')[1]).GetProperty("rows").EnumerateArray().ToList();

            Assert.Equal(rows.Count, written.Count - 1);
            Assert.All(rows.Zip(written.Skip(1)), pair => Assert.Equal(
                ["Half and half", .. pair.First.EnumerateObject().Select(cell => cell.Value.ValueKind == JsonValueKind.Null ? "" : cell.Value.ToString()), "real"],
                pair.Second.Select(cell => cell.Replace("NaN", "", StringComparison.Ordinal))));
        });
    }

    [Fact]
    public void TablesOfSeveralScriptsStandInOneFile()
    {
        var other = _place.Write("other.csx", "Hold((\"AAA\", 1.0)).Every(MonthEnd).Named(\"Other\")\n");

        Assert.Equal(0, Report(Place.Half, other, "--format", "allocation.csv", "--format", "rankings.csv").Code);

        var lines = _place.Read("compare.allocation.csv").Split('\n');
        Assert.Equal(["Half and half", "Other"], lines.Skip(1).SkipLast(1).Select(line => line.Split(',')[0]).Distinct());
        Assert.All(lines.SkipLast(1), line => Assert.Equal(lines[0].Count(letter => letter == ','), line.Count(letter => letter == ',')));
        Assert.StartsWith("Strategy,Ranking,Place,Score,Prices\nHalf and half,return,,,real\n", _place.Read("compare.rankings.csv"), StringComparison.Ordinal);
    }

    [Rule("R36")]
    [Fact]
    public void SeveralScriptsAreReportedAsAComparison()
    {
        var other = _place.Write("other.csx", "Hold((\"AAA\", 1.0)).Every(MonthEnd).Named(\"Other\")\n");

        var run = Report(Place.Half, other, "--format", "html", "--format", "json");

        Assert.Equal(("compare.html\ncompare.json\n", 0), (run.Output, run.Code));
        Assert.Equal(_place.Rota("compare", Place.Half, other, "--feed", "csv:prices", "--report", "html").Bytes, Read("compare.html"));
        Assert.Equal(2, JsonDocument.Parse(Read("compare.json")).RootElement.GetArrayLength());
        Assert.Contains("Only scripts can be compared", Report(other, "half.rota").Error, StringComparison.Ordinal);
    }

    // Other people's code does not run without confirmation.
    [Rule("Q48")]
    [Fact]
    public void ABundleIsReportedWithItsOwnSettings()
    {
        var made = _place.Rota("bundle", Place.Half, "--feed", "csv:prices", "--param", "share=0.3", "--benchmark", "AAA", "-o", "kept.rota");
        Directory.Delete(Path.Combine(_place.Folder, "prices"), recursive: true);

        var unasked = _place.Rota("report", "kept.rota");
        var told = _place.Rota("report", "kept.rota", "--yes", "--cost-bps", "0");
        var run = _place.Rota("report", "kept.rota", "--yes", "--format", "json", "--format", "html");

        Assert.Equal((0, 2, 2), (made.Code, unasked.Code, told.Code));
        Assert.Contains("Re-run with --yes.", unasked.Error, StringComparison.Ordinal);
        Assert.Contains("remove --cost-bps", told.Error, StringComparison.Ordinal);
        Assert.Equal(("kept.json\nkept.html\n", 0), (run.Output, run.Code));
        using var bundle = ZipFile.OpenRead(Path.Combine(_place.Folder, "kept.rota"));
        foreach (var format in new[] { "json", "html" })
        {
            using var kept = new MemoryStream();
            using (var entry = bundle.GetEntry($"result.{format}")!.Open()) entry.CopyTo(kept);
            Assert.Equal(kept.ToArray(), Read($"kept.{format}"));
        }
    }

    [Fact]
    public void ALinkAndABundleWithoutPricesRunOnTheGivenFeed()
    {
        var link = _place.Rota("link", Place.Half, "--feed", "csv:prices", "--param", "share=0.3").Output.TrimEnd();
        _place.Rota("bundle", Place.Half, "--feed", "csv:prices", "--param", "share=0.3", "--without-prices", "-o", "bare.rota");
        Directory.Move(Path.Combine(_place.Folder, "prices"), Path.Combine(_place.Folder, "moved"));

        var missing = _place.Rota("report", "bare.rota", "--yes");
        var linked = _place.Rota("report", link, "--yes", "--feed", "csv:moved", "--format", "equity.csv");
        var bare = _place.Rota("report", "bare.rota", "--yes", "--feed", "csv:moved", "--format", "equity.csv");

        Assert.Equal(("half.equity.csv\n", "bare.equity.csv\n"), (linked.Output, bare.Output));
        Assert.Equal((2, 0, 0), (missing.Code, linked.Code, bare.Code));
        var run = _place.Rota("run", Place.Half, "--feed", "csv:moved", "--param", "share=0.3", "--report", "equity.csv");
        Assert.Equal(run.Bytes, Read("half.equity.csv"));
        Assert.Equal(run.Bytes, Read("bare.equity.csv"));
    }

    // The reported settings reproduce the run, by command line and by link.
    [Rule("R32")]
    [Fact]
    public void TheSettingsReproduceTheRun()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command is for a POSIX shell.");
        _place.Write("rota.json", "{\"capital\": 5000, \"costBps\": 7, \"feed\": \"csv:prices\"}");
        var script = _place.Write("mine/it's mine.csx", File.ReadAllText(Place.Half));
        var first = _place.Rota("report", script, "--param", "share=0.3", "--from", "2001-06-01", "--format", "settings", "--format", "json");
        File.Delete(Path.Combine(_place.Folder, "rota.json"));

        var settings = JsonDocument.Parse(Read("it's mine.settings.json")).RootElement;

        Assert.True(first.Code == 0, first.Error);
        Assert.StartsWith("rota run 'mine/it'\\''s mine.csx' --feed ", settings.GetProperty("command").GetString(), StringComparison.Ordinal);
        Assert.Equal("5000", settings.GetProperty("settings").GetProperty("capital").GetString());
        Assert.Equal(File.ReadAllText(Place.Half), settings.GetProperty("script")[0].GetProperty("text").GetString());
        Assert.Equal(Read("it's mine.json"), Shell($"{settings.GetProperty("command").GetString()} --json"));
        var link = $"{settings.GetProperty("linkCommand").GetString()} --feed csv:prices --capital 5000 --cost-bps 7 --yes --json";
        Assert.Equal(
            JsonDocument.Parse(Read("it's mine.json")).RootElement.GetProperty("statistics").GetRawText(),
            JsonDocument.Parse(Shell(link)).RootElement.GetProperty("statistics").GetRawText());
    }

    [Fact]
    public void TheFirstFileOpensInTheDefaultApplication()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows the opener cannot be replaced.");
        var name = OperatingSystem.IsMacOS() ? "open" : "xdg-open";
        var opener = _place.Write($"bin/{name}", "#!/bin/sh\nprintf %s \"$1\" >\"$0.told\"\nexit $EXIT\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(opener, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        (_place["PATH"], _place["DISPLAY"], _place["EXIT"]) = ($"{Path.GetDirectoryName(opener)}:/usr/bin:/bin", ":0", "0");

        var run = Report(Place.Half, "--out", "a b", "--open");
        var told = File.ReadAllText($"{opener}.told");
        _place["EXIT"] = "3";
        var failed = Report(Place.Half, "--open");

        Assert.Equal(("half.html\n", 0), (Path.GetFileName(run.Output), run.Code));
        Assert.DoesNotContain("open", run.Error, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(_place.Folder, "a b", "half.html"), told);
        Assert.True(File.Exists(told));
        Assert.Contains("ended with exit code 3. Open it yourself.", failed.Error, StringComparison.Ordinal);
        Assert.Equal(("half.html\n", 2), (failed.Output, failed.Code));
    }

    [Fact]
    public void WithoutADisplayOrAnOpenerThePathIsPrinted()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have a display and an opener.");
        (_place["DISPLAY"], _place["WAYLAND_DISPLAY"]) = ("", "");
        var server = Report(Place.Half, "--open");
        (_place["DISPLAY"], _place["PATH"]) = (":0", Directory.CreateDirectory(Path.Combine(_place.Folder, "bin")).FullName);
        var bare = Report(Place.Half, "--open");

        var path = Path.Combine(_place.Folder, "half.html");
        Assert.EndsWith($"No display to open {path} on.\n", server.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            $"{path}: Written, but could not be opened: xdg-open was not found on the PATH. Open it yourself.\n", bare.Error,
            StringComparison.Ordinal);
        Assert.Equal(("half.html\n", 0), (server.Output, server.Code));
        Assert.Equal(("half.html\n", 2), (bare.Output, bare.Code));
    }

    public void Dispose() => _place.Dispose();

    private Outcome Report(params string[] arguments) => _place.Rota(["report", .. arguments, "--feed", "csv:prices"]);

    private byte[] Read(string name) => File.ReadAllBytes(Path.Combine(_place.Folder, name));

    private byte[] Shell(string command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", command])
        {
            WorkingDirectory = _place.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{Path.GetDirectoryName(Place.Executable)}:{start.Environment["PATH"]}";
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(_place.Folder, "config");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.GetAwaiter().GetResult());
        return output.ToArray();
    }
}
