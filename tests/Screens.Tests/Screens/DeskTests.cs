using Rota.Host.Export;
using Rota.Host.Live;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Tests.Terminal.Panes;

namespace Rota.Tests.Screens;

// User actions and their effects.
public sealed class DeskTests : IDisposable
{
    private readonly Driver _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void EnterRunsAStrategyThatNeverRan()
    {
        _desk.Press("j", "Enter").Sees("haa: waiting");

        Assert.Equal(Driver.Path("haa"), Assert.Single(_desk.Wants<Effect.Run>().Scripts).Path);
    }

    [Fact]
    public void EscGoesBackTheSameWay()
    {
        _desk.Finish("gem", Runs.Of("Dual momentum")).Press("Enter", "p", "?").Sees("Help")
            .Press("Escape").Sees("fast").Press("Escape").Sees("Allocation").Press("Escape").Sees("5 strategies");

        Assert.Equal(ScreenKind.Strategies, _desk.Press("Escape").Desk.Screen);
    }

    [Fact]
    public void AnEditShowsStatisticsBeforeAndAfterAndTheDecisionsThatDiffer() => _desk
        .Finish("gem", Runs.Of("Dual momentum", seed: 1)).Press("Enter").DoesNotSee("before")
        .Finish("gem", Runs.Of("Dual momentum", seed: 2, holds: 3), Driver.Path("gem"))
        .Sees("before → after").Sees("better").Sees("⠒ ⠒ before").Press("6").Sees("≠");

    [Fact]
    public void TheLastGoodResultStaysMarkedStaleWhenTheScriptFails() => _desk
        .Finish("gem", Runs.Of("Dual momentum")).Press("Enter")
        .Fail("gem", Wrong("gem", 3, 7), Driver.Path("gem"))
        .Sees("stale: the run failed").Sees("× gem.csx saved: gem.csx(3,7): no").Sees("CAGR")
        .Finish("gem", Runs.Of("Dual momentum"), Driver.Path("gem")).DoesNotSee("stale");

    [Fact]
    public void EOpensTheEditorAtTheProblem()
    {
        _desk.Fail("gem", Wrong("gem", 3, 7)).Press("e");

        Assert.Equal(new Effect.Edit(Driver.Path("gem"), 3, 7), _desk.Wants<Effect.Edit>());
    }

    [Fact]
    public void AProblemInALoadedFileIsOpenedThere()
    {
        var loaded = Driver.Path("shared");
        _desk.Fail("gem", new Failed(FailureCause.Mistake, "no") { Places = [new Place(loaded, 9, 1, "no")] }).Press("D", "Enter");

        Assert.Equal(new Effect.Edit(loaded, 9, 1), _desk.Wants<Effect.Edit>());
    }

    [Fact]
    public void MarkedStrategiesRunTogetherAndAreComparedSideBySide()
    {
        _desk.Press("Space", "Space", "r");
        Assert.Equal([Driver.Path("gem"), Driver.Path("haa")], _desk.Wants<Effect.Run>().Scripts.Select(script => script.Path));

        _desk.Finish("gem", Runs.Of("One")).Finish("haa", Runs.Of("Other", seed: 5)).Press("d").Sees("Side by side")
            .Sees("Running over the common days").AnswerRunsOver().Sees("A One").Sees("B Other");
    }

    [Fact]
    public void AComparisonFollowsANewResultAndSaysItsDays()
    {
        var (longer, shorter) = (Runs.Of("One", days: 2000), Runs.Of("Other", days: 1000));
        _desk.Finish("gem", longer).Finish("haa", shorter).Press("Space", "Space", "d");
        var asked = _desk.Wanted.OfType<Effect.RunOver>().ToList();
        Assert.Equal([Driver.Path("gem"), Driver.Path("haa")], asked.Select(each => each.Path));
        Assert.All(asked, each => Assert.Equal(shorter.Equity.Dates[^1], each.To));
        Assert.All(asked, each => Assert.Equal(shorter.Decisions[0].Decided, each.From));

        _desk.AnswerRunsOver().Sees($"Compared from {asked[0].From:O} to {asked[0].To:O}, which all 2 share");
        _desk.Finish("gem", Runs.Of("Again", days: 900), Driver.Path("gem")).Sees("Running over the common days").AnswerRunsOver().Sees("A Again");
    }

    [Fact]
    public void AnAnswerAboutAnEarlierResultIsDropped()
    {
        _desk.Finish("gem", Runs.Of("One")).Finish("haa", Runs.Of("Other", seed: 5)).Press("Space", "Space", "d");
        var late = _desk.Wanted.OfType<Effect.RunOver>().First();

        _desk.Finish("gem", Runs.Of("Again"), Driver.Path("gem"))
            .Happen(new RunOverEnded(late.Path, late.Last, late.From, late.To, late.Last)).DoesNotSee("A One").AnswerRunsOver().Sees("A Again");
    }

    [Fact]
    public void AMarkedStrategyThatFailsIsNamedBesideTheOthers() => _desk
        .Finish("gem", Runs.Of("One")).Finish("kda", Runs.Of("Other")).Press("Space", "Space", "Space", "d").Sees("Running over the common days")
        .Fail("haa", Wrong("haa", 3, 7)).AnswerRunsOver().Sees("Without a result: haa. Compared from").Sees("B Other");

    [Fact]
    public void ProfilesWithOtherStatisticsAreNotCompared() => _desk
        .Finish("gem", Runs.Of("One")).Finish("haa", Runs.Of("Other") with { Profile = "sit-parity" }).Press("Space", "Space", "d")
        .Sees("gem has profile house, haa has sit-parity, which define statistics differently.");

    [Fact]
    public void AStrategyThatTheFilterHidesIsNotRun()
    {
        _desk.Press("Space", "/").Type("vaa").Press("Enter", "r");
        Assert.Equal(Driver.Path("vaa"), Assert.Single(_desk.Wants<Effect.Run>().Scripts).Path);

        var before = _desk.Wanted.Count;
        _desk.Press("/").Type("nothing").Press("Enter", "r", "Enter", "c", "p");
        Assert.Equal(before, _desk.Wanted.Count);
    }

    [Fact]
    public void AStoppedStrategyIsStoppedNotFailed() => _desk
        .Finish("gem", Runs.Of("One")).Fail("haa", Wrong("haa", 3, 7)).Press("a", "r")
        .Happen(new RunStopped(Driver.Path("gem"))).Happen(new RunStopped(Driver.Path("haa")))
        .Sees("stopped").DoesNotSee("failed").Press("Down", "Enter").Sees("Stopped: r runs it again.");

    [Fact]
    public void AStatisticOfTheLastSessionIsExplainedOnlyAfterARun() => _desk
        .On(new Msg.Remembered(Driver.Path("gem"), Runs.Of("One"))).Press("3", "Enter")
        .Sees("gem has not run since Rota started; r runs it").Finish("gem", Runs.Of("One")).Press("Enter").Sees("Computing cagr in every set");

    [Fact]
    public void EnterOnAStatisticExplainsIt()
    {
        _desk.Finish("gem", Runs.Of("One")).Press("Enter", "2", "j", "j", "Enter").Sees("Computing sharpe in every set");
        Assert.Equal(new Effect.Explain(Driver.Path("gem"), "sharpe"), _desk.Wants<Effect.Explain>());

        _desk.Happen(new StatisticExplained(Driver.Path("gem"), "sharpe", "mean(r - f)", null)).Sees("mean(r - f)")
            .Press("Escape", "G", "Enter").Sees("Years and counts have no definition");
    }

    [Rule("Q45")]
    [Fact]
    public void TheLuckOfAResultIsMeasuredOnceWhileItsNotesAreShown()
    {
        var run = Runs.Of("One");
        _desk.Resize(120, 60).Finish("gem", run).Press("Enter");
        Assert.Empty(_desk.Wanted.OfType<Effect.MeasureLuck>());

        _desk.Press("8").Sees("Measuring start-day luck").Press("2", "8");
        Assert.Equal(new Effect.MeasureLuck(Driver.Path("gem"), run), Assert.Single(_desk.Wanted.OfType<Effect.MeasureLuck>()));

        _desk.Happen(new LuckMeasured(Driver.Path("gem"), Runs.Of("Earlier"), "Start-day luck: none", null)).Sees("Measuring start-day luck")
            .Happen(new LuckMeasured(Driver.Path("gem"), run, "Start-day luck: Monday", null)).Sees("Note       Start-day luck: Monday")
            .Finish("gem", Runs.Of("One")).Sees("Measuring start-day luck").Fail("gem", Wrong("gem", 3, 7)).DoesNotSee("start-day luck");
        Assert.Equal(2, _desk.Wanted.OfType<Effect.MeasureLuck>().Count());
    }

    [Fact]
    public void EveryStrategyInTheListRunsWithItsOwnParameters()
    {
        _desk.Finish("gem", Runs.Of("One")).Press("p", "Right", "Escape", "R");

        var wanted = _desk.Wants<Effect.Run>().Scripts;
        Assert.Equal(5, wanted.Count);
        Assert.Equal(25, wanted[0].Parameters["fast"]);
        Assert.All(wanted.Skip(1), script => Assert.Empty(script.Parameters));
    }

    [Fact]
    public void MovingAParameterRunsAtOnceAndResetRestoresTheScriptsValue()
    {
        _desk.Finish("gem", Runs.Of("One")).Press("p", "Right");
        Assert.Equal(25, Assert.Single(_desk.Wants<Effect.Run>().Scripts).Parameters["fast"]);

        _desk.Press("=").Sees("fast, from 5 to 60:").Type("61").Press("Enter").Sees("'61' is not valid for fast; use a whole number from 5 to 60.");
        _desk.Sees("> 61").Press("Ctrl+U").Type("22").Press("Enter").Sees("'22' is between two steps of fast; use 20 or 25.");
        _desk.Press("Ctrl+U").Type("60").Press("Enter");
        Assert.Equal(60, Assert.Single(_desk.Wants<Effect.Run>().Scripts).Parameters["fast"]);

        _desk.Press("Backspace");
        Assert.Empty(Assert.Single(_desk.Wants<Effect.Run>().Scripts).Parameters);
    }

    [Fact]
    public void AChoiceIsMovedAndTypedByItsWords()
    {
        var index = new Parameter("index", 0, 0, 0, 2, 1, IsWhole: true) { Labels = ["SPY", "IVV", "VOO"] };
        _desk.Finish("gem", Runs.Of("One") with { Parameters = [index] }).Press("p").Sees("index SPY").Press("Right");
        Assert.Equal("IVV", Assert.Single(_desk.Wants<Effect.Run>().Scripts).Parameters["index"].Text);

        _desk.Press("=").Sees("index, SPY or IVV or VOO:").Type("EFA").Press("Enter").Sees("'EFA' is not valid for index; use SPY or IVV or VOO.");
        _desk.Press("Ctrl+U").Type("voo").Press("Enter");
        Assert.Equal("VOO", Assert.Single(_desk.Wants<Effect.Run>().Scripts).Parameters["index"].Text);
    }

    [Fact]
    public void CtrlCStopsAllRunsAndQuitsTheSecondTime()
    {
        _desk.Press("Enter").Press("Ctrl+C");
        Assert.Equal([Driver.Path("gem")], _desk.Wants<Effect.Stop>().Paths);
        _desk.Happen(new RunStopped(Driver.Path("gem"))).Press("j", "Ctrl+C").Sees("Press Ctrl+C again to quit.");
        Assert.IsNotType<Effect.Quit>(_desk.Wanted[^1]);

        _desk.Press("Ctrl+C").Wants<Effect.Quit>();
    }

    [Fact]
    public void EnterOnADecisionShowsItsReasons()
    {
        _desk.Finish("gem", Runs.Of("One")).Press("Enter", "6", "j", "Enter").Sees("Finding the reasons");

        var asked = _desk.Wants<Effect.Ask>();
        Assert.Equal(Runs.Of("One").Decisions[1].Decided, asked.Day);
        _desk.Happen(new DecisionExplained(Driver.Path("gem"), asked.Day, "Decided   because", null)).Sees("Decided   because");
    }

    [Fact]
    public void ThePaletteFindsCommandsAndStrategiesByLetters()
    {
        Assert.Equal(Driver.Path("paa"), _desk.Press(":").Type("gopaa").Press("Enter").Desk.ChosenPath);
        _desk.Press("Ctrl+P").Type("quit").Press("Enter").Wants<Effect.Quit>();
    }

    [Fact]
    public void AFilterKeepsMatchingRows()
    {
        _desk.Press("/").Type("aa").Sees("paa").DoesNotSee("gem").Press("Enter", "G");
        Assert.Equal(Driver.Path("vaa"), _desk.Desk.ChosenPath);

        _desk.Press("Escape").Sees("gem");
    }

    [Fact]
    public void ACopyGetsTheChosenNameAndOpensInTheEditor()
    {
        _desk.Press("c");
        Assert.Equal(Driver.Path("gem"), _desk.Wants<Effect.FindName>().Path);

        _desk.On(new Msg.NameFound(Driver.Path("gem"), "gem-2")).Sees("gem-2").Press("Ctrl+U").Type("mine").Press("Enter");
        Assert.Equal(new Effect.Copy(Driver.Path("gem"), "mine"), _desk.Wants<Effect.Copy>());

        _desk.On(new Msg.Cloned(Driver.Path("mine"))).Sees("mine");
        Assert.Equal(Driver.Path("mine"), _desk.Wants<Effect.Edit>().Path);
    }

    [Fact]
    public void ReportsAreSavedUnderTheNamesOfTheVerb()
    {
        _desk.On(new Msg.PluginsRead([], ["html", "equity.csv", "orders.csv"]));

        _desk.Finish("gem", Runs.Of("One")).Press("x").Type("html report").Press("Enter");
        Assert.Equal(["html"], _desk.Wants<Effect.AskReports>().Names);
        _desk.Happen(new ReportsRendered(Driver.Path("gem"), [new("html", ".html", [1])], null)).Sees("Save as").Sees("gem.html").Press("Enter");
        var page = _desk.Wants<Effect.WriteReports>();
        Assert.Equal(("", "gem.html", false), (page.Folder, Assert.Single(page.Files).Name, page.IsOver));

        _desk.Press("x").Type("csv, report").Sees("equity.csv, orders.csv").Press("Enter");
        Assert.Equal(["equity.csv", "orders.csv"], _desk.Wants<Effect.AskReports>().Names);
        _desk.Happen(new ReportsRendered(Driver.Path("gem"), [new("equity.csv", ".csv", []), new("orders.csv", ".csv", [])], null))
            .Sees("Save to folder").Press("Ctrl+U").Type("kept").Press("Enter");
        var set = _desk.Wants<Effect.WriteReports>();
        Assert.Equal("kept", set.Folder);
        Assert.Equal(["gem.equity.csv", "gem.orders.csv"], set.Files.Select(file => file.Name));
    }

    [Fact]
    public void AReportIsOpenedIfTheUserAgrees()
    {
        _desk.On(new Msg.Openable("/a/gem.html")).Sees("Wrote /a/gem.html. Open it?").Press("n");
        Assert.Empty(_desk.Wanted.OfType<Effect.Open>());

        _desk.On(new Msg.Openable("/a/gem.html")).Press("y");
        Assert.Equal("/a/gem.html", _desk.Wants<Effect.Open>().Path);
    }

    [Fact]
    public void ATableIsSavedWhereTheUserChooses()
    {
        _desk.Finish("gem", Runs.Of("One")).Press("x").Type("orders csv").Press("Enter").Sees("gem.orders.csv")
            .Press("Ctrl+U").Type("mine.csv").Press("Enter");

        var write = _desk.Wants<Effect.WriteTable>();
        Assert.Equal(("orders", ExportFormat.Csv, "mine.csv", false), (write.Table.Name, write.Format, write.Path, write.IsOver));

        // An existing file is overwritten only if the user agrees.
        var again = write with { IsOver = true };
        _desk.On(new Msg.Exists(again, "mine.csv")).Sees("Overwrite?").Press("n").Sees("mine.csv was not overwritten.");
        _desk.On(new Msg.Exists(again, "mine.csv")).Press("y");
        Assert.Equal(again, _desk.Wants<Effect.WriteTable>());
    }

    [Fact]
    public void AClickSelectsAndAnotherOpens()
    {
        _desk.Finish("kda", Runs.Of("Defensive")).Click(5, 5);
        Assert.Equal((Driver.Path("kda"), ScreenKind.Strategies), (_desk.Desk.ChosenPath, _desk.Desk.Screen));

        Assert.Equal(ScreenKind.Run, _desk.Click(5, 5).Desk.Screen);
        Assert.Equal(PaneKind.Orders, _desk.ClickOn("5 Orders").Desk.Focus);
        Assert.Equal(ScreenKind.Help, _desk.ClickOn("? help").Desk.Screen);
    }

    [Fact]
    public void TheCrosshairSelectsTheDayToExplain()
    {
        _desk.Finish("gem", Runs.Of("One")).Press("Enter").Click(40, 10);
        var day = _desk.Desk.Cursor!.Value;

        _desk.Press("w");

        Assert.Equal(day, _desk.Wants<Effect.Ask>().Day);
    }

    [Fact]
    public void ADeletedScriptLeavesTheListAndTheOthersKeepTheirState() => _desk
        .Finish("gem", Runs.Of("One")).On(new Msg.Found([Driver.Path("gem"), Driver.Path("new")]))
        .Sees("One").Sees("new").DoesNotSee("vaa");

    [Fact]
    public void ATerminalThatIsTooSmallShowsTheSizeNeeded() => _desk.Resize(30, 8).Sees("Rota needs 40 x 12 cells (has").Resize(80, 24).Sees("gem");

    private static Failed Wrong(string name, int line, int column) => new(FailureCause.Mistake, $"{name}.csx({line},{column}): no")
    {
        Places = [new Place(Driver.Path(name), line, column, "no")],
    };
}
