using DuckDB.NET.Data;
using Rota.Host.Foundation;
using Rota.Host.Sweeping;

namespace Rota.Tests.Sweeping;

// The parts of a sweep: checked before they are used, joined into one file, and read by another program.
public sealed class GatheredPartsTests : IDisposable
{
    private readonly MadeSweep _made = new();

    private static GridSpace Grid { get; } = new([new(Declared.Slow, [110, 120, 130]), new(Declared.Half, [0, 1])]);

    [Fact]
    public void ThePointsOfAPlanAreThoseThatWereSwept()
    {
        var random = new RandomSpace(Grid.Axes, 5, 7);
        var list = new ListSpace(Grid.Axes, [[110, 1], [130, 0]]);

        Assert.All([Grid, random, list], (Action<Space>)(space =>
        {
            var read = _made.Of(space, trial => trial).Folder.Read()!.Input.Space.ToSpace();
            Assert.Equal(Enumerable.Range(0, space.Count).Select(space.NamesOf), Enumerable.Range(0, read.Count).Select(read.NamesOf));
        }));
    }

    [Fact]
    public void TheGatheredFileIsTheSameHoweverManyPartsThereAre()
    {
        var whole = Gathered(_made.Of(Grid, trial => trial, partSize: 6));

        Assert.Equal(whole, Gathered(_made.Of(Grid, trial => trial, partSize: 4)));
        Assert.Equal(whole, Gathered(_made.Of(Grid, trial => trial, partSize: 1)));
    }

    [Fact]
    public void AMissingPartIsNamedWithTheRemedy()
    {
        var folder = _made.Of(Grid, trial => trial, partSize: 2).Folder;
        File.Delete(folder.PartPath(1));

        Assert.Equal(
            $"{folder.Path} lacks 1 of 3 parts (1), 2 of 6 trials. Run the same 'rota sweep' command again to complete it.", Assert.Single(MistakesOf(folder)).What);
    }

    [Fact]
    public void DamagedAndForeignPartsAreNamedTogether()
    {
        var folder = _made.Of(Grid, trial => trial, partSize: 2).Folder;
        File.WriteAllBytes(folder.PartPath(0), File.ReadAllBytes(folder.PartPath(0))[..100]);
        File.Copy(folder.PartPath(2), folder.PartPath(1), overwrite: true);

        var mistakes = MistakesOf(folder);

        Assert.Equal([folder.PartPath(0), folder.PartPath(1)], mistakes.Select(mistake => mistake.File));
        Assert.StartsWith("The part cannot be read: ", mistakes[0].What, StringComparison.Ordinal);
        Assert.Equal("The part has 2 rows, not the trials 2 to 3. Delete it and run the same 'rota sweep' command again.", mistakes[1].What);
    }

    [Fact]
    public void APartOfAnotherSweepIsRefused()
    {
        var kept = File.ReadAllBytes(_made.Of(new GridSpace([new(Declared.Slow, [110, 120])]), trial => trial, partSize: 2).Folder.PartPath(0));
        var folder = _made.Of(Grid, trial => trial, partSize: 2).Folder;
        File.WriteAllBytes(folder.PartPath(0), kept);

        Assert.Equal("The part belongs to another sweep. Delete it and run the same 'rota sweep' command again.", Assert.Single(MistakesOf(folder)).What);
    }

    [Fact]
    public void APartWithAChangedByteIsDamaged()
    {
        var folder = _made.Of(Grid, trial => trial, partSize: 6).Folder;
        var content = File.ReadAllBytes(folder.PartPath(0));
        content[content.AsSpan().IndexOf(BitConverter.GetBytes(3.0))] ^= 1;
        File.WriteAllBytes(folder.PartPath(0), content);

        Assert.Equal(
            "The part cannot be read: its content differs from its checksum. Delete it and run the same 'rota sweep' command again.",
            Assert.Single(MistakesOf(folder)).What);
    }

    [Fact]
    public void APlanThatWasChangedByHandIsRefused()
    {
        var folder = _made.Of(Grid, trial => trial).Folder;
        var plan = Path.Combine(folder.Path, SweepPlan.FileName);
        File.WriteAllText(plan, File.ReadAllText(plan).Replace("\"hash\"", "\"other\"", StringComparison.Ordinal));

        Assert.StartsWith("The plan was changed after its sweep began. ", Assert.Single(MistakesOf(folder)).What, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderThatHasNoFilesYetIsFree()
    {
        var folder = _made.Of(Grid, trial => trial).Folder;
        folder.Clear();
        File.WriteAllText(Path.Combine(folder.Path, "parts", $".rota-1{WholeFile.Part}"), "half");

        Assert.False(folder.HasPlan);
        Assert.Null(folder.Read());
    }

    [Fact]
    public void AFileIsNotTheFolderOfASweep()
    {
        var part = _made.Of(Grid, trial => trial).Folder.PartPath(0);

        Assert.Equal(
            $"{part} exists and is not the folder of a sweep. Name another one with --out.",
            Assert.Single(Assert.Throws<InputException>(() => new SweepFolder(part).Read()).Mistakes).What);
    }

    [Fact]
    public void AParameterWithTheNameOfAStatisticHasAColumnOfItsOwn()
    {
        var results = _made.Of(new GridSpace([new(Declared.Slow with { Name = "months" }, [110, 120])]), trial => trial, partSize: 6);

        var columns = RowsPart.Read(results.Folder.PartPath(0), results.Plan, ParquetTable.Columns);

        Assert.Equal([110.0, 120.0], (double[])columns.Single(column => column.Name == "param_months").Values);
        Assert.Equal([24.0, 24.0], (double[])columns.Single(column => column.Name == "months").Values);
        Assert.Equal(["trial", "param_months", "sharpe"], SweepTable.Of(results).Columns.Take(3));
    }

    [Fact]
    public void AFolderWithoutASweepIsRefused() => Assert.EndsWith(
        "holds no sweep: sweep.json is missing. Run 'rota sweep SCRIPT' first.", Assert.Single(MistakesOf(new SweepFolder("nowhere"))).What, StringComparison.Ordinal);

    [Fact]
    public void DuckDbReadsNumbersWordsErrorsAndUnits()
    {
        var results = _made.Of(Grid, trial => trial == 1 ? double.NaN : trial, trial => trial == 3 ? "SPY has no price." : null, partSize: 4);
        var parts = Path.Combine(results.Folder.Path, "parts", "*.parquet");
        using var duck = new DuckDBConnection("Data Source=:memory:");
        duck.Open();

        Assert.Equal(
            ["trial INTEGER", "slow DOUBLE", "half VARCHAR", "sharpe DOUBLE", "error VARCHAR"],
            Rows($"SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT trial, slow, half, sharpe, error FROM '{parts}')"));
        Assert.Equal(
            ["0 110 false 0 ok", "1 110 true NaN ok", "2 120 false 2 ok", "3 120 true NaN SPY has no price.", "4 130 false 4 ok", "5 130 true 5 ok"],
            Rows($"SELECT concat_ws(' ', trial, slow::INTEGER, half, CASE WHEN isnan(sharpe) THEN 'NaN' ELSE (sharpe::INTEGER)::VARCHAR END, coalesce(error, 'ok')) FROM '{parts}' ORDER BY trial"));
        Assert.Equal(
            ["fraction"],
            Rows($"SELECT DISTINCT decode(key_value_metadata['unit'::BLOB]) FROM parquet_metadata('{parts}') WHERE path_in_schema = 'volatility'"));
        Assert.Equal(
            [results.Plan.Id], Rows($"SELECT DISTINCT decode(value) FROM parquet_kv_metadata('{parts}') WHERE decode(key) = 'rota.sweep'"));

        List<string> Rows(string query)
        {
            using var command = duck.CreateCommand();
            command.CommandText = query;
            using var read = command.ExecuteReader();
            var rows = new List<string>();
            while (read.Read()) rows.Add(read.GetString(0));
            return rows;
        }
    }

    public void Dispose() => _made.Dispose();

    private static byte[] Gathered(SweepResults results)
    {
        using var content = new MemoryStream();
        GatheredRows.Write(results.Folder, results.Plan, content);
        return content.ToArray();
    }

    private static IReadOnlyList<Mistake> MistakesOf(SweepFolder folder) => Assert.Throws<InputException>(() => PartCheck.Require(folder)).Mistakes;
}
