using Rota.Host.Live;
using Rota.Host.Workers;
using Rota.Tests.Program;

namespace Rota.Tests.Live;

// Questions about the last result of a script.
public sealed class QuestionTests
{
    // Of the last result, though the script is broken by now.
    [Fact]
    public async Task ADecisionIsExplainedAsTheLastResultHasIt()
    {
        await using var alive = new Alive();
        var script = alive.Open(("script.csx", "Rotate(\"SPY\", \"IEF\").RankBy(Sma(20.Days)).Hold(1).Every(MonthEnd)"))[0];
        var run = Assert.IsType<RunSnapshot>((await alive.RunAsync(script)).Answer.Answer);
        alive.Write("script.csx", "nothing");
        await alive.EndOfAsync(script);

        alive.Scripts.Ask(script, run.Decisions[5].Decided);
        var reasons = await alive.UntilAsync<DecisionExplained>(_ => true);
        alive.Scripts.Ask(script, new DateOnly(1900, 1, 1));
        var before = await alive.UntilAsync<DecisionExplained>(_ => true);

        Assert.Null(reasons.Failed);
        Assert.Contains("Sma", reasons.Text, StringComparison.Ordinal);
        Assert.Equal(run.Decisions[5].Decided, reasons.Day);
        Assert.Contains("1900-01-01", before.Failed!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLastResultIsExplainedAndRunOverOtherDays()
    {
        await using var alive = new Alive();
        var script = alive.Open(("script.csx", "Rotate(\"SPY\", \"IEF\").RankBy(Sma(20.Days)).Hold(1).Every(MonthEnd)"))[0];
        var run = Assert.IsType<RunSnapshot>((await alive.RunAsync(script)).Answer.Answer);
        var (from, to) = (run.Decisions[50].Decided, run.Decisions[99].Decided);

        alive.Scripts.Explain(script, "maxDrawdown");
        var explained = await alive.UntilAsync<StatisticExplained>(_ => true);
        alive.Scripts.Explain(script, "maxDrawup");
        var unknown = await alive.UntilAsync<StatisticExplained>(_ => true);
        alive.Scripts.RunOver(script, run, from, to);
        var over = await alive.UntilAsync<RunOverEnded>(_ => true);

        Assert.Contains("D(t)", explained.Text, StringComparison.Ordinal);
        Assert.Contains("Unknown statistic 'maxDrawup'", unknown.Failed!.Text, StringComparison.Ordinal);
        var cut = Assert.IsType<RunSnapshot>(over.Answer).Equity.Dates;
        Assert.Equal((from, to, run), (cut[0], cut[^1], over.Last));
    }

    [Fact]
    public async Task TheLuckOfTheLastResultIsMeasuredUnlessASettingTurnsItOff()
    {
        await using var alive = new Alive();
        var script = alive.Open(("script.csx", "Rotate(\"SPY\", \"IEF\").RankBy(Sma(20.Days)).Hold(1).Every(Week)"))[0];
        var run = Assert.IsType<RunSnapshot>((await alive.RunAsync(script)).Answer.Answer);
        alive.Scripts.MeasureLuck(script, run);
        var measured = await alive.UntilAsync<LuckMeasured>(_ => true);

        alive.Write("rota.json", """{"luck": "off"}""");
        await alive.EndOfAsync(script);
        alive.Scripts.MeasureLuck(script, run);
        var off = await alive.UntilAsync<LuckMeasured>(_ => true);

        Assert.StartsWith("Start-day luck: Monday is better than", measured.Text, StringComparison.Ordinal);
        Assert.Equal(("", run), (off.Text, off.Last));
    }
}
