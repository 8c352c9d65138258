using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Settings;
using Rota.Host.Workers;
using Folder = Rota.Tests.Program.Place;

namespace Rota.Tests.Workers;

// The places of problems in files. Scripts and these tests count lines from 1.
public sealed class PlacesTests : IAsyncDisposable
{
    private readonly Workshop _workshop = new();
    private readonly Folder _folder = Folder.WithPrices();

    [Fact]
    public void EveryErrorOfAScriptThatDoesNotCompileHasItsPlaceAndHint()
    {
        var script = _workshop.Write("wrong.csx", """
            var days = 20;
            Hold(("AAA", 1.0)).Evry(MonthEnd);
            int n = "x";
            Hold(("AAA", 1.0)).Every(Week)
            """);

        var places = ProblemList.Places(Assert.ThrowsAny<Exception>(() => _workshop.Compile(script)));

        Assert.Equal([(script, 2, 20), (script, 3, 9)], places.Select(place => (place.Path, place.Line, place.Column)));
        Assert.StartsWith("CS1061: ", places[0].What, StringComparison.Ordinal);
        Assert.EndsWith("; did you mean Every(schedule)?", places[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProblemsInSeveralFilesAllHavePlaces()
    {
        var rates = _folder.Write("rates.csv", "Date,DTB3\n2001-01-02,5\n2001-01-03,five\n");
        var script = _workshop.Write("wrong.csx", """
            // A problem in the third line.
            var days = 20;
            Hold(("AAA", int.Parse("x"))).Every(Week)
            """);

        var failed = await FailAsync(_workshop.Compile(script, Prices, (SettingKeys.CashRate, rates)));

        Assert.Equal(FailureCause.Mistake, failed.Cause);
        Assert.Equal([(rates, 3), (script, 3)], failed.Places.Select(place => (place.Path, place.Line)));
        Assert.StartsWith("'five' is not a rate", failed.Places[0].What, StringComparison.Ordinal);
        Assert.StartsWith("FormatException: ", failed.Places[1].What, StringComparison.Ordinal);
        Assert.Equal(18, failed.Places[1].Column);
    }

    [Fact]
    public async Task AFormulaThatFailsInARunHasItsPlaceInTheScript()
    {
        var script = _workshop.Write("late.csx", """
            Rotate("AAA", "BBB")
                .RankBy(Score(asset => int.Parse(asset.Asset.Name)))
                .Every(Week)
            """);

        var place = Assert.Single((await FailAsync(_workshop.Compile(script, Prices))).Places);

        Assert.Equal((script, 2), (place.Path, place.Line));
        Assert.Contains("FormatException", place.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACorruptPriceHasItsPlaceInItsFile()
    {
        var path = _folder.Write("prices/CCC.csv", "Date,Close\n2001-01-02,1\n2001-01-03,one\n");

        var failed = await FailAsync(_workshop.Compile(_workshop.Write("good.csx", "Hold((\"CCC\", 1.0)).Every(Week)"), Prices));

        var place = Assert.Single(failed.Places);
        Assert.Equal((path, 3, 12), (place.Path, place.Line, place.Column));
    }

    [Fact]
    public async Task AProblemOutsideFilesHasNoPlace()
    {
        var failed = await FailAsync(_workshop.Compile(_workshop.Write("good.csx", "Hold((\"NOPE\", 1.0)).Every(Week)"), Prices));

        Assert.Equal(FailureCause.Mistake, failed.Cause);
        Assert.Empty(failed.Places);
    }

    [Fact]
    public async Task AnExceptionThatEndsAWorkerHasThePlaceWhereItWasThrown()
    {
        var script = _workshop.Write("boo.csx", """
            var thread = new System.Threading.Thread(() =>
                throw new InvalidOperationException("boo"));
            thread.Start();
            thread.Join();
            Hold(("AAA", 1.0)).Every(Week)
            """);

        var failed = await FailAsync(_workshop.Compile(script, Prices));

        Assert.Equal(FailureCause.UnhandledException, failed.Cause);
        Assert.Equal(new Place(script, 2, 5, "InvalidOperationException: boo"), Assert.Single(failed.Places));
    }

    public async ValueTask DisposeAsync()
    {
        await _workshop.DisposeAsync();
        _folder.Dispose();
    }

    private string Prices => $"csv:{Path.Combine(_folder.Folder, "prices")}";

    private async Task<Failed> FailAsync(Job job) =>
        Assert.IsType<Failed>(await _workshop.Pool.RunAsync(job, cancel: TestContext.Current.CancellationToken));
}
