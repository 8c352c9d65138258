using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Rota.Host.Export;
using Rota.Host.Workers;
using Rota.Tests.Keeping;

namespace Rota.Tests.Exporting;

public sealed class ExportTests : IDisposable
{
    private static readonly ExportOrigin Simulated = new("KDA", "simulated", "standard", PriceOrigin.Simulated, []);

    private readonly string _folder = Directory.CreateTempSubdirectory("rota-export-").FullName;

    [Fact]
    public void ARunHasItsOwnAndTheRequestedTables()
    {
        var tables = RunTables.Of(Finishes.Of("KDA", 100, 110, 99, 121));

        Assert.Equal(["statistics", "equity", "months", "decisions", "orders", "drawdowns"], tables.Select(table => table.Name));
        Assert.All(tables, table => Assert.Equal("Prices", table.Columns[^1]));
        Assert.All(tables, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Length)));
    }

    // Prices are real from the third day on, and the benchmark begins on the second.
    [Fact]
    public void EquityAndDecisionsAreExportedUnchanged()
    {
        var days = Closes.Weekdays(4).Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray();
        var run = Finishes.Of("KDA", 100, 110, 99, 121.5);

        Assert.Equal(
            $"""
            Date,Close,Benchmark,Prices
            {days[0]},100,,SIMULATED
            {days[1]},110,36.666666666666664,SIMULATED
            {days[2]},99,33,real
            {days[3]},121.5,40.5,real

            """,
            Csv(run, "equity"));
        Assert.Equal(
            $"""
            Decided,Filled,Kind,Turnover,Cost,SPY,"'=1+1",IEF,Cash,Prices
            {days[0]},{days[1]},NewTarget,1,1.5,0.30000000000000004,0.3333333333333333,0,0.3666666666666667,SIMULATED
            {days[2]},,Drift,0.6666666666666666,0,0,0,1,0,real

            """,
            Csv(run, "decisions"));
        Assert.Equal(
            $"""
            Date,Asset,Shares,Price,Value,Cost,Prices
            {days[1]},SPY,10.1,99.99,1009.8989999999999,1.5,SIMULATED
            {days[1]},"'=1+1",-3,7,-21,0,SIMULATED

            """,
            Csv(run, "orders"));
        Assert.Equal(
            """
            Statistic,Value,Unit,Prices
            cagr,0.30000000000000004,fraction,SIMULATED
            sharpe,NaN,ratio,SIMULATED
            months,Infinity,count,SIMULATED

            """,
            Csv(run, "statistics"));
    }

    // The months of sixty days, as in EquityCurve; a month starts from the last price of the one before.
    [Fact]
    public void MonthsMatchTheCurve()
    {
        var values = Enumerable.Range(1, 60).Select(i => 100.0 + i * i % 17).ToArray();
        var run = Finishes.Of("KDA", values);
        var first = run.Equity.Dates[0];
        var expected = new EquityCurve(run.Equity.Dates, run.Equity.Values).MonthlyReturns();

        var rows = Table(run, "months").Rows;

        Assert.Equal(expected.Select(month => month.End), rows.Select(row => row[1].Date!.Value));
        Assert.Equal(expected.Select(month => month.Return), rows.Select(row => row[2].Number!.Value));
        Assert.Equal(first.ToString("yyyy-MM", CultureInfo.InvariantCulture), rows[0][0].Text);
        Assert.Equal(["SIMULATED", "real"], new[] { rows[0], rows[^1] }.Select(row => row[^1].Text));
    }

    [Fact]
    public void NumbersComeBackBitForBit()
    {
        var random = new Random(1);
        double[] numbers =
        [
            .. Finishes.Hard, double.NaN,
            .. Enumerable.Range(0, 2000).Select(_ => random.NextInt64(long.MinValue, long.MaxValue))
                .Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite),
        ];
        var table = new ExportTable("n", "", "", Simulated, ["Number", "Prices"],
            [.. numbers.Select(number => (TableCell[])[ExportCell.Number(number), ExportCell.Prices(PriceOrigin.Real)])]);

        var read = ReadCsv(Written(table, ExportFormat.Csv)).Skip(1)
            .Select(row => double.Parse(row[0], CultureInfo.InvariantCulture));
        Assert.Equal(numbers.Select(BitConverter.DoubleToInt64Bits), read.Select(BitConverter.DoubleToInt64Bits));

        var rows = Json(Written(table, ExportFormat.Json)).GetProperty("rows").EnumerateArray().Select(row => row[0]).ToArray();
        Assert.Equal(JsonValueKind.Null, rows[Finishes.Hard.Length].ValueKind);
        Assert.Equal(
            numbers.Where(number => !double.IsNaN(number)).Select(BitConverter.DoubleToInt64Bits),
            rows.Where(row => row.ValueKind == JsonValueKind.Number).Select(row => BitConverter.DoubleToInt64Bits(row.GetDouble())));
    }

    // Only text that begins like a formula is changed.
    [Fact]
    public void TextsComeBackAndCannotBeFormulas()
    {
        string[] texts =
            ["a,b", "say \"a\"", "two\nlines", "a\r", " a ", "", "'a", "käse 日", "=1+1", "@x", "-1", "+1", "\t=1", "a=1"];
        var table = new ExportTable("t", "", "", Simulated, ["=Text", "Number", "Prices"],
            [.. texts.Select(text => (TableCell[])
                [ExportCell.Text(text), ExportCell.Number(-1.5), ExportCell.Prices(PriceOrigin.Real)])]);

        var rows = ReadCsv(Written(table, ExportFormat.Csv));

        Assert.Equal("'=Text", rows[0][0]);
        Assert.Equal([.. texts[..8], "'=1+1", "'@x", "'-1", "'+1", "'\t=1", "a=1"], rows.Skip(1).Select(row => row[0]));
        Assert.All(rows.Skip(1), row => Assert.Equal("-1.5", row[1]));
        var json = Json(Written(table, ExportFormat.Json, "t.json"));
        Assert.Equal(texts, json.GetProperty("rows").EnumerateArray().Select(row => row[0].GetString()));
    }

    [Fact]
    public void JsonStatesTheOriginOfATable()
    {
        var json = Json(Written(Table(Finishes.Of("KDA", 100, 110, 99, 121), "drawdowns"), ExportFormat.Json));

        Assert.Equal(
            ("drawdowns", "The deepest", "Closes only.", "KDA", "csv:prices", "standard"),
            (Text("table"), Text("title"), Text("note"), Text("strategy"), Text("feed"), Text("profile")));
        Assert.True(json.GetProperty("isSimulated").GetBoolean());
        Assert.Equal("SIMULATED DATA", json.GetProperty("warnings")[0].GetString());
        var columns = json.GetProperty("columns").EnumerateArray();
        Assert.Equal(["From", "Depth", "What", "Prices"], columns.Select(column => column.GetString()));
        var rows = json.GetProperty("rows").EnumerateArray().Select(row => row.GetRawText()).ToArray();
        var day = Closes.Weekdays(1).Single().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal([$"[\"{day}\",-0.5,\"-1, \\\"a\\\"\\nb\",\"SIMULATED\"]", "[\"@x\",null,null,\"SIMULATED\"]"], rows);

        string? Text(string name) => json.GetProperty(name).GetString();
    }

    [Fact]
    public void ComparedRunsHaveDistinctNames()
    {
        var kda = Finishes.Of("KDA", 1, 2, 3);
        var haa = Finishes.Of("HAA", 1, 2, 3) with
        {
            IsSimulated = false,
            Statistics = [new("ulcer", Unit.Ratio, 2), new("cagr", Unit.Fraction, 1)],
        };

        Assert.Equal(
            """
            Statistic,Unit,KDA,HAA,KDA [2],Prices
            cagr,fraction,0.30000000000000004,1,0.30000000000000004,SIMULATED
            sharpe,ratio,NaN,,NaN,SIMULATED
            months,count,Infinity,,Infinity,SIMULATED
            ulcer,ratio,,2,,SIMULATED

            """,
            System.Text.Encoding.UTF8.GetString(CsvTable.Of(ComparisonTable.Of([kda, haa, kda]))));
        var other = ComparisonTable.Of([kda, kda with { Profile = "parity" }]);
        Assert.Equal(["Statistic", "Unit", "KDA (standard)", "KDA (parity)", "Prices"], other.Columns);
        Assert.Equal(("KDA", "standard, parity"), (other.Origin.Strategy, other.Origin.Profile));
    }

    [Fact]
    public void FilesAreOverwrittenOnlyOnRequest()
    {
        var table = Table(Finishes.Of("KDA", 1, 2, 3), "orders");
        var path = Path.Combine(_folder, "new", "a.csv");
        ReportFiles.Write(Path.GetDirectoryName(path)!, [("a.csv", [0, 255])]);

        var wrong = Assert.Throws<InputException>(() => ExportFile.Write(table, ExportFormat.Csv, path));
        Assert.Contains("The file exists", wrong.Message, StringComparison.Ordinal);
        wrong = Assert.Throws<InputException>(() => ExportFile.Write(table, ExportFormat.Csv, _folder, overwrite: true));
        Assert.Contains("This is a folder", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => ExportFile.Write(table, ExportFormat.Csv, Path.Combine(path, "b.csv")));
        Assert.Throws<InputException>(() => ReportFiles.Write(Path.GetDirectoryName(path)!, [("a.csv", [1])], overwrite: false));
        Assert.Equal([0, 255], File.ReadAllBytes(path));

        ExportFile.Write(table, ExportFormat.Csv, path, overwrite: true);
        Assert.Equal(CsvTable.Of(table), File.ReadAllBytes(path));
        Assert.Single(Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!));
    }

    [Theory]
    [InlineData("KDA", "KDA.equity.csv", "KDA.equity.json")]
    [InlineData("60/40 \"a\" ..\\b", "60-40-a-b.equity.csv", "60-40-a-b.equity.json")]
    [InlineData("../..", "strategy.equity.csv", "strategy.equity.json")]
    [InlineData("con", "con-.equity.csv", "con-.equity.json")]
    public void AFileIsNamedAfterStrategyAndTable(string strategy, string csv, string json)
    {
        Assert.Equal(Path.Combine("out", csv), ExportPath.Suggest(strategy, "equity", ExportFormat.Csv, "out"));
        Assert.Equal(Path.Combine("out", json), ExportPath.Suggest(strategy, "equity", ExportFormat.Json, "out"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ExportTable Table(RunSnapshot run, string name) => RunTables.Of(run).Single(table => table.Name == name);

    private static string Csv(RunSnapshot run, string name) => System.Text.Encoding.UTF8.GetString(CsvTable.Of(Table(run, name)));

    private string Written(ExportTable table, ExportFormat format, string name = "")
    {
        var path = Path.Combine(_folder, name.Length > 0 ? name : $"{table.Name}.{format}");
        ExportFile.Write(table, format, path);
        return path;
    }

    private static JsonElement Json(string path) => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;

    private static List<string[]> ReadCsv(string path)
    {
        var rows = new List<string[]>();
        using var reader = CsvReader.FromFile(path, CsvReaderOptions.Default with { HasHeader = false });
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))]);
        return rows;
    }
}
