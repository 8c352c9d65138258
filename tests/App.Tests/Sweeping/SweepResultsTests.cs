using System.Text;
using Rota.Host.Sweeping;
using Rota.Terminal;

namespace Rota.Tests.Sweeping;

// What a complete sweep shows: the heat map, the words, the notes and the files, from numbers that are easy to follow.
public sealed class SweepResultsTests : IDisposable
{
    private readonly MadeSweep _made = new();

    private static GridSpace Grid { get; } = new([new(Declared.Fast, [10, 20, 30]), new(Declared.Slow, [110, 120])]);

    private static GridSpace Cube { get; } = new([.. Grid.Axes, new(Declared.Half, [0, 1])]);

    [Fact]
    public void TheHeatMapHasANumberInEachCellAndNamesTheMarksThatItHas()
    {
        double[] sharpe = [0.1, 0.2, double.NaN, 0.5, 1.25, -0.3];
        var map = Map(_made.Of(Grid, trial => sharpe[trial]))!;

        Assert.Equal(
            "Sharpe of V1, month end, 2008-11-24 to 2025-12-01   [ ] as written   * best\n" +
            "fast \\ slow    110     120\n" +
            "         10   0.10    0.20\n" +
            "         20      ·   [0.50]\n" +
            "         30   1.25*  -0.30\n",
            new HeatMapText(map).Plain());
    }

    [Theory]
    [InlineData("Own", "half true", "0.01 0.03 0.05 0.07 0.09 0.11")]
    [InlineData("Max", "max over half", "0.01 0.03 0.05 0.07 0.09 0.11")]
    [InlineData("Min", "min over half", "0.00 0.02 0.04 0.06 0.08 0.10")]
    [InlineData("Median", "median over half", "0.01 0.03 0.05 0.07 0.09 0.11")]
    public void FurtherParametersAreAtTheScriptsOwnValueOrFoldedAndTheTitleSaysSo(string fold, string title, string numbers)
    {
        // The median of x and x + 0.01 is shown as the latter, rounded.
        var map = Map(_made.Of(Cube, trial => trial / 100.0 + (fold == "Median" ? 0.001 : 0)), new(Enum.Parse<Fold>(fold)))!;

        Assert.EndsWith(title, map.Title, StringComparison.Ordinal);
        Assert.Equal(numbers, string.Join(' ', map.Cells.Cast<HeatCell>().Select(cell => SweepLabels.Number(cell.Value, map.Unit))));
    }

    [Fact]
    public void ALongTitleAndLongNotesDoNotHideANarrowMap()
    {
        var results = _made.Of(Grid, trial => trial, trial => trial == 3 ? "a.csx(1,7): Exception: no\n    var x = no;\n          ^" : null);
        var found = SweepFindings.Of(results, MadeSweep.Columns[0]);

        var text = Encoding.UTF8.GetString(SweepAnswer.Text(found, new(), new(ColorDepth.None, GlyphSet.Braille), width: 40));

        Assert.Contains("\nfast \\ slow ", text, StringComparison.Ordinal);
        Assert.Contains("\n    var x = no;\n          ^\n", text, StringComparison.Ordinal);
        Assert.Contains("\nEvery trial is a run from 2008-11-24, the first day on which all have decided, on the prices of all\ntrials' assets.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AStatisticThatNoTrialHasIsUnknown()
    {
        var results = _made.Of(Grid, _ => double.NaN);

        Assert.Contains("Sharpe is unknown in every trial\n", Encoding.UTF8.GetString(SweepAnswer.Text(SweepFindings.Of(results, MadeSweep.Columns[0]), new(), null, 80)), StringComparison.Ordinal);
    }

    [Fact]
    public void AParameterWhoseOwnValueWasNotSweptNeedsAFold()
    {
        var results = _made.Of(new GridSpace([.. Grid.Axes, new(Declared.Share, [0.1, 0.2])]), trial => trial);

        Assert.Null(HeatMap.Of(results, MadeSweep.Columns[0], new(), 0, -1, out var missing));
        Assert.Equal("No heat map: the script's own share, 0.5, was not swept. Use --fold max, median or min.", missing);
    }

    [Fact]
    public void TheFirstOfEqualTrialsIsBestAndLowerIsBetterWhereTheStatisticSaysSo()
    {
        var results = _made.Of(Grid, trial => trial is 2 or 4 ? 1 : 0);

        Assert.Equal(2, SweepFindings.Of(results, MadeSweep.Columns[0]).Best);
        Assert.Equal(0, SweepFindings.Of(results, MadeSweep.Columns[1]).Best);
    }

    [Fact]
    public void UnknownFailedAndRefusedTrialsAreCountedInTheNotes()
    {
        var found = SweepFindings.Of(
            _made.Of(Grid, trial => trial == 5 ? double.NaN : trial, trial => trial switch
            {
                0 => "refused: fast must be below slow.",
                2 => "SPY has no price.",
                _ => null,
            }), MadeSweep.Columns[0]);
        var notes = new SweepText(found).Notes().ToList();

        Assert.Equal("1 of 6 trials are refused by the script; the first: fast=10 slow=110: fast must be below slow.", notes[0]);
        Assert.Equal("1 of 6 trials failed; the first: fast=20 slow=110: SPY has no price.", notes[1]);
        Assert.Equal("1 of 6 trials have no Sharpe.", notes[2]);
        Assert.Equal(4, found.Best);
        Assert.Equal(3, found.Spread.Known);
    }

    [Fact]
    public void TheWordsNameMedianRangeOwnPointAndBest()
    {
        double[] sharpe = [0.1, 0.2, 0.3, 0.5, 1.25, -0.3];
        var words = new SweepText(SweepFindings.Of(_made.Of(Grid, trial => sharpe[trial]), MadeSweep.Columns[0])).Lines().ToList();

        Assert.Contains("Sweep of 6              Sharpe: median 0.25, -0.30 to 1.25; 20:120 (as written) 0.50, better than 80 %", words);
        Assert.Contains("  best                  30:110 1.25, around it mean 0.44, median 0.40, worst -0.30, at the edge of what was swept (fast, slow)", words);
        Assert.Contains("  plateau               30:110 1.25, around it mean 0.44, median 0.40, worst -0.30, at the edge of what was swept (fast, slow)", words);
        Assert.Contains("  as written            20:120 0.50, around it mean 0.34, median 0.25, worst -0.30", words);
        Assert.Contains("  alone on their peak   20:120, 30:110", words);
        Assert.Contains("  above the benchmark   33 % of the trials (60/40)", words);
    }

    [Fact]
    public void RandomPointsAreListedByRankAndRepeatsAreCounted()
    {
        var results = _made.Of(new RandomSpace([new(Declared.Half, [0, 1])], 6, 1), trial => trial, partSize: 10);
        var text = Encoding.UTF8.GetString(SweepAnswer.Text(SweepFindings.Of(results, MadeSweep.Columns[0]), new(), null, 80));

        Assert.Contains("A heat map needs a grid: use --over instead of --list or --random.\n\nSharpe of the best 6 points\n      5.00  half=", text, StringComparison.Ordinal);
        Assert.Contains("4 of 6 trials repeat a point that was drawn before.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePageHasTheNumbersOfTheMapAndLoadsNothing()
    {
        var page = Encoding.UTF8.GetString(SweepPage.Of(SweepFindings.Of(_made.Of(Grid, trial => trial / 10.0), MadeSweep.Columns[0]), new()));

        Assert.Contains("<td style=\"background:#fde725;color:#101010\">0.50*</td>", page, StringComparison.Ordinal);
        Assert.Contains(">[0.30]</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedPartIsNamedWithTheRemedy()
    {
        var results = _made.Of(Grid, trial => trial);
        var path = results.Folder.PartPath(1);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..100]);

        var mistake = Assert.Throws<InputException>(() => results[MadeSweep.Columns[0]]).Mistakes[0];

        Assert.Equal(path, mistake.File);
        Assert.EndsWith("Delete it and run the same 'rota sweep' command again.", mistake.What, StringComparison.Ordinal);
    }

    public void Dispose() => _made.Dispose();

    private static HeatMap? Map(SweepResults results, MapChoice? choice = null) =>
        HeatMap.Of(results, MadeSweep.Columns[0], choice ?? new(), SweepFindings.Of(results, MadeSweep.Columns[0]).Best, plateau: -1, out _);
}
