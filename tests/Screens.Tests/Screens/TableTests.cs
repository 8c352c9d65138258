using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Tests.Terminal.Panes;

namespace Rota.Tests.Screens;

// Sorting tables and choosing their columns.
public sealed class TableTests : IDisposable
{
    private readonly Driver _desk = new(200, 50);
    private readonly string _folder = Directory.CreateTempSubdirectory("rota-tables-").FullName;

    public TableTests() => _desk
        .Finish("gem", Runs.Of("Middle", seed: 2)).Finish("kda", Runs.Of("Worst", seed: 5)).Finish("vaa", Runs.Of("Best", seed: 4));

    [Fact]
    public void TheListSortsByAColumnAndUnknownValuesAreLastInEitherOrder()
    {
        _desk.Press("o").Type("Sharpe").Press("Enter").Sees("Sharpe▼");
        Assert.Equal(["Best", "Middle", "Worst", "haa", "paa"], Names(PaneKind.Strategies));

        _desk.Press("O").Sees("Sharpe▲");
        Assert.Equal(["Worst", "Middle", "Best", "haa", "paa"], Names(PaneKind.Strategies));

        _desk.Press("o").Type("given").Press("Enter").DoesNotSee("▲");
        Assert.Equal(["Middle", "haa", "Worst", "paa", "Best"], Names(PaneKind.Strategies));
    }

    [Fact]
    public void TheSelectedRowStaysTheSameItem()
    {
        _desk.Press("j", "j").ClickOn("Sharpe");
        Assert.Equal((Driver.Path("kda"), 2), (_desk.Desk.ChosenPath, _desk.Desk.View(PaneKind.Strategies).Chosen));

        _desk.Press("k");
        Assert.Equal(Driver.Path("gem"), _desk.Desk.ChosenPath);

        _desk.Press("Enter", "6", "j", "j");
        var decided = Selected(PaneKind.Decisions);
        Assert.Equal(decided, Selected(PaneKind.Decisions, _desk.ClickOn("decided")));
        Assert.Equal(decided, Selected(PaneKind.Decisions, _desk.ClickOn("decided")));
    }

    [Fact]
    public void AClickOnAHeadingSortsAndAnotherTurnsTheOrder() => _desk
        .ClickOn("CAGR").Sees("CAGR▼").ClickOn("CAGR").Sees("CAGR▲").ClickOn("strategy").Sees("strategy▲").DoesNotSee("CAGR▲");

    [Fact]
    public void ColumnsAreShownAndHiddenWhileTheChooserStaysOpen()
    {
        Assert.DoesNotContain("Sortino", Heads());

        _desk.Press("C").Type("Sortino").Press("Enter").Sees("Columns").Type("Calmar").Press("Enter", "Escape");

        Assert.Contains("Sortino", Heads());
        Assert.DoesNotContain("Calmar", Heads());
    }

    // The groups of the statistics end where another order begins.
    [Fact]
    public void SortedStatisticsHaveNoBlankRows()
    {
        _desk.Press("Enter", "2");
        Assert.Contains("", Names(PaneKind.Statistics));
        for (var i = 0; i < _desk.Desk.Chosen!.Last!.Statistics.Count; i++) _desk.Press("j");
        Assert.Equal("2007 (part)", Selected(PaneKind.Statistics));

        _desk.Press("o").Type("value").Press("Enter");
        Assert.DoesNotContain("", Names(PaneKind.Statistics));
        Assert.Equal("2007 (part)", Selected(PaneKind.Statistics));
    }

    [Fact]
    public void TheSelectedStrategyStaysWhenResultsOfTheLastSessionMoveIt()
    {
        _desk.Press("o").Type("Sharpe").Press("Enter").On(new Msg.Remembered(Driver.Path("haa"), Runs.Of("Better", seed: 4)));

        Assert.Equal(("Middle", Driver.Path("gem")), (Selected(PaneKind.Strategies), _desk.Desk.ChosenPath));
    }

    [Fact]
    public void TheSelectedStatisticStaysWhenANewResultMovesIt()
    {
        _desk.Press("Enter", "2", "j", "j", "o").Type("value").Press("Enter");
        Assert.Equal("Sharpe", Selected(PaneKind.Statistics));
        var row = _desk.Desk.View(PaneKind.Statistics).Chosen;

        var run = _desk.Desk.Chosen!.Last!;
        _desk.Finish("gem", run with { Statistics = [.. run.Statistics.Select(each => each.Name == "sharpe" ? each with { Value = 1e6 } : each)] });

        Assert.Equal("Sharpe", Selected(PaneKind.Statistics));
        Assert.NotEqual(row, _desk.Desk.View(PaneKind.Statistics).Chosen);
    }

    [Fact]
    public void EveryTableRemembersItsOrderAndColumnsInTheNextSession()
    {
        _desk.Press("o").Type("Sharpe").Press("Enter", "C").Type("Sortino").Press("Enter", "Escape");
        _desk.Press("Enter", "5").ClickOn("shares").Sees("shares▼");
        var store = new SessionStore(_folder);
        Assert.Null(store.Write(SessionWriter.Saved(_desk.Desk, [])));

        var next = SessionWriter.Restored(new Driver(200, 50).Desk, store.Read().State!);

        Assert.Equal(new("Sharpe", IsDescending: true), next.Table(PaneKind.Strategies).Order);
        Assert.Equal([new("Sortino", true)], next.Table(PaneKind.Strategies).Columns);
        Assert.Equal(new("shares", IsDescending: true), next.Table(PaneKind.Orders).Order);
    }

    [Fact]
    public void AProblemOpensInTheEditorInAnyOrder()
    {
        _desk.Fail("haa", new Failed(Host.Runs.FailureCause.Mistake, "first")).Fail("paa", new Failed(Host.Runs.FailureCause.Mistake, "second"))
            .Press("D").ClickOn("Problem").ClickOn("Problem").Sees("Problem▼").Press("g", "Enter");

        Assert.Equal(Driver.Path("paa"), _desk.Wants<Effect.Edit>().Path);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IEnumerable<string> Heads() => PaneRows.Of(_desk.Desk, PaneKind.Strategies)!.Listing.Columns.Select(column => column.Head);

    private string[] Names(PaneKind pane) => [.. PaneRows.Of(_desk.Desk, pane)!.Listing.Rows.Select(row => row.Cells[0].Text)];

    private string Selected(PaneKind pane, Driver? desk = null) => PaneRows.Of((desk ?? _desk).Desk, pane)!.Listing.Rows[_desk.Desk.View(pane).Chosen].Cells[0].Text;
}
