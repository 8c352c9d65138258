using System.Text.RegularExpressions;
using Rota.Host.Live;
using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Terminal;
using Rota.Tests.Program;
using Rota.Tests.Workers;

namespace Rota.Tests.Screens;

// The screens show the names, digits and days that the commands print.
[Trait("Category", "Slow")]
public sealed partial class SameAsCommandsTests : IAsyncDisposable
{
    private static readonly TerminalProfile Look = new(ColorDepth.None, GlyphSet.Ascii);

    private readonly Place _place = Place.WithPrices();
    private readonly Workshop _workshop = new();

    public SameAsCommandsTests()
    {
        _place.Prices("CCC", Place.Rows(day => 80 + day % 11 + day * 0.05, days: 900));
        _place.Prices("DDD", Place.Rows(day => 60 + day % 13 + day * 0.04, days: 900).Skip(210));
        _place.Write("gem.csx", "Rotate(\"CCC\", \"DDD\").RankBy(Return(3.MonthEnds)).Hold(1).Every(MonthEnd).Named(\"Rotating\")\n");
        _place.Write("haa.csx", "Hold((\"CCC\", 0.6), (\"DDD\", 0.4)).Every(QuarterEnd).Named(\"Fixed\")\n");
        _place.Write("kda.csx", "Rotate(\"CCC\", \"AAA\").RankBy(Return(2.MonthEnds)).Hold(1).Every(MonthEnd).Named(\"Shorter\")\n");
    }

    [Theory]
    [InlineData("house")]
    [InlineData("kda-parity")]
    [InlineData("sit-parity")]
    [InlineData("allocate-smartly")]
    [InlineData("quantopian-2017")]
    public async Task StatisticsHaveTheNamesDigitsAndOrderOfRotaRun(string profile)
    {
        _place.Write("spy.csx", "Rotate(\"SPY\", \"EFA\").RankBy(Return(3.MonthEnds)).Hold(1).Every(MonthEnd)\n");
        var job = _workshop.Compile(Path.Combine(_place.Folder, "spy.csx"), "simulated", ("profile", profile), ("from", "2012"), ("to", "2016-06-30"));
        var run = Assert.IsType<RunSnapshot>(await RunAsync(job));
        var printed = Printed("run", "spy.csx", "--profile", profile, "--feed", "simulated", "--from", "2012", "--to", "2016-06-30");

        var rows = StatisticsPane.Of(run, null, Look).Rows.Where(row => !row.IsBlank).Select(row => $"{row.Cells[0].Text}  {row.Cells[1].Text}").ToList();

        Assert.Equal(rows, printed.Where(rows.Contains));
    }

    [Theory]
    [InlineData("gem.csx", "haa.csx")]
    [InlineData("gem.csx", "haa.csx", "kda.csx")]
    public async Task AComparisonHasTheNumbersAndTheDaysOfRotaCompare(params string[] scripts)
    {
        var jobs = scripts.ToDictionary(script => Driver.Path(Path.GetFileNameWithoutExtension(script)), script => JobOf(script));
        var desk = new Driver(160, 60);
        foreach (var (path, job) in jobs)
        {
            desk.Finish(Path.GetFileNameWithoutExtension(path), Assert.IsType<RunSnapshot>(await RunAsync(job)));
            desk.Press("Space");
        }

        desk.Press("d");
        foreach (var asked in desk.Wanted.OfType<Effect.RunOver>().ToList())
            desk.Happen(new RunOverEnded(asked.Path, asked.Last, asked.From, asked.To, await RunAsync(jobs[asked.Path].Over(asked.From, asked.To))));
        var shown = PaneRows.Of(desk.Desk, PaneKind.Compare)!.Listing;
        var printed = Printed(["compare", .. scripts, "--feed", Feed]);

        var rows = shown.Rows.Select(row => string.Join("  ", row.Cells.Select(cell => cell.Text.Replace("best ", "", StringComparison.Ordinal)))).ToList();
        Assert.True(rows.Count > 20);
        Assert.Equal(rows, printed.Where(rows.Contains));
        Assert.Contains(shown.Note!, string.Join(' ', printed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExplanationIsThatOfRotaExplain()
    {
        var run = Assert.IsType<RunSnapshot>(await RunAsync(JobOf("gem.csx") with { Explain = "sharpe" }));

        Assert.Equal(_place.Rota("explain", "sharpe", "gem.csx", "--feed", Feed).Output, run.Explained);
    }

    public async ValueTask DisposeAsync()
    {
        await _workshop.DisposeAsync();
        _place.Dispose();
    }

    private string Feed => $"csv:{Path.Combine(_place.Folder, "prices")}";

    [GeneratedRegex(" {2,}")]
    private static partial Regex Gaps { get; }

    private Job JobOf(string script) => _workshop.Compile(Path.Combine(_place.Folder, script), Feed);

    private Task<Answer> RunAsync(Job job) => _workshop.Pool.RunAsync(job, cancel: TestContext.Current.CancellationToken);

    // The lines, with two blanks between columns.
    private string[] Printed(params string[] arguments) =>
        [.. _place.Rota(arguments).Output.Split('\n').Select(line => Gaps.Replace(line.Trim(), "  "))];
}
