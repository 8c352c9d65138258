using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Tests.Sweeping;
using Rota.Tests.Terminal.Panes;

namespace Rota.Tests.Screens;

// The sweep of the selected strategy: its heat map grows, and its cells can be run and written.
public sealed class SweepScreenTests : IDisposable
{
    private readonly Driver _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void SSweepsTheFirstTwoParametersWithTheOthersAsTheyAreSet()
    {
        _desk.Finish("gem", Run(Declared.Half, Declared.Fast, Declared.Slow)).Press("p", "Left", "s").Sees("Running ...");
        _desk.Finish("gem", Run(Declared.Half with { Value = 0 }, Declared.Fast, Declared.Slow)).Sees("Preparing the sweep of fast and slow ...");

        var asked = _desk.Wants<Effect.Sweep>();
        Assert.Equal((Driver.Path("gem"), "sharpe", 12 * 20), (asked.Path, asked.By, asked.Points));
        Assert.Equal(["fast", "slow"], asked.Over);
        Assert.Equal("half=false", string.Join(' ', asked.Others.Select(each => $"{each.Key}={each.Value}")));
        Assert.Equal(ScreenKind.Sweep, _desk.Desk.Screen);
    }

    [Fact]
    public void AStrategyWithoutAResultRunsFirst()
    {
        _desk.Press("s");
        Assert.Equal(Driver.Path("gem"), Assert.Single(_desk.Wants<Effect.Run>().Scripts).Path);

        _desk.Finish("gem", Run(Declared.Fast)).Sees("Preparing the sweep of fast ...");
        Assert.Equal(["fast"], _desk.Wants<Effect.Sweep>().Over);
    }

    [Fact]
    public void OnItsScreenSSweepsAgain()
    {
        Swept();
        _desk.Press("Escape", "s");
        Assert.Single(_desk.Wanted.OfType<Effect.Sweep>());

        _desk.Press("s").Sees("Preparing the sweep of fast and slow ...");
        Assert.Equal(2, _desk.Wanted.OfType<Effect.Sweep>().Count());
    }

    [Fact]
    public void TheMapGrowsAndTheCursorBeginsOnTheScriptsOwnCell()
    {
        Swept(complete: 2);
        _desk.Sees("8 of 20 trials").Sees("fast=20 slow=120: not run yet").Sees("·");

        _desk.On(new Msg.Swept(Driver.Path("gem"), Sweeps.Of())).On(new Msg.SweepEnded(Driver.Path("gem"), null, IsStopped: false));

        _desk.DoesNotSee("of 20 trials").Sees("fast=20 slow=120: Sharpe 0.63, around it mean").Sees("[0.63]").Sees("0.80*");
        Assert.Equal((2, 2), (_desk.Desk.Sweep!.Row, _desk.Desk.Sweep.Column));
    }

    [Fact]
    public void ArrowsMoveOverTheCellsAndStopAtTheEdges()
    {
        Swept();
        _desk.Press("Down", "Left").Sees("fast=25 slow=110: Sharpe 0.80");
        _desk.Press("g").Sees("fast=10 slow=110: Sharpe 0.50").Press("Shift+Left").Sees("fast=10 slow=100: Sharpe 0.43");
        _desk.Press("G", "Right", "Right").Sees("fast=30 slow=120: SPY has no price.").Press("Right", "Right").Sees("fast=30 slow=130:");
        _desk.Press("k", "k", "k", "h", "h").Sees("fast=15 slow=110: no Sharpe");
    }

    [Fact]
    public void EnterRunsTheCellAndEscReturnsToTheMap()
    {
        Swept();
        _desk.Press("Down", "Enter");

        var script = Assert.Single(_desk.Wanted.OfType<Effect.Run>().Last().Scripts);
        Assert.Equal("25", script.Parameters["fast"].Text);
        Assert.False(script.Parameters.ContainsKey("slow"));
        Assert.Equal(ScreenKind.Run, _desk.Desk.Screen);
        _desk.Press("Escape");
        Assert.Equal(ScreenKind.Sweep, _desk.Desk.Screen);
        _desk.Sees("fast=25 slow=120").Press("Escape");
        Assert.Equal(ScreenKind.Strategies, _desk.Desk.Screen);
    }

    [Fact]
    public void FromARunEscReturnsToTheMapAndThenToTheList()
    {
        _desk.Finish("gem", Run(Declared.Fast, Declared.Slow)).Press("Enter", "s").On(new Msg.Swept(Driver.Path("gem"), Sweeps.Of()));

        _desk.Press("Enter").Press("Escape");
        Assert.Equal(ScreenKind.Sweep, _desk.Desk.Screen);
        _desk.Press("Escape");
        Assert.Equal(ScreenKind.Strategies, _desk.Desk.Screen);
    }

    [Fact]
    public void WWritesTheCellIntoTheScript()
    {
        Swept();
        _desk.DoesNotSee("W write").Press("Down", "Left").Sees("W write").Press("W");

        var write = _desk.Wants<Effect.WriteParameters>();
        Assert.Equal((Driver.Path("gem"), "fast 25, slow 110"), (write.Path, string.Join(", ", write.Values.Select(each => $"{each.Name} {each.Value}"))));
    }

    [Fact]
    public void AnotherStatisticAndOtherParametersAreChosenFromLists()
    {
        Swept();
        _desk.Press("o").Type("volat").Press("Enter");
        Assert.Equal("volatility", _desk.Wants<Effect.ReadSweep>().By);
        _desk.On(new Msg.Swept(Driver.Path("gem"), Sweeps.Of(by: "volatility"))).Sees("Volatility in % of V1");

        _desk.Press("C").Type("slow alone").Press("Enter");
        Assert.Equal(["slow"], _desk.Wants<Effect.Sweep>().Over);
    }

    [Fact]
    public void ASweepGoesOnWhenItsScreenIsLeftAndSStopsIt()
    {
        Swept(complete: 2);
        _desk.Press("Escape").Sees("gem: sweep 40 %").Press("S");

        Assert.IsType<Effect.StopSweep>(_desk.Wanted[^1]);
        _desk.On(new Msg.SweepEnded(Driver.Path("gem"), null, IsStopped: true)).Sees("The sweep of gem was stopped.").DoesNotSee("gem: sweep");
    }

    [Fact]
    public void AFailedSweepShowsItsReason()
    {
        _desk.Finish("gem", Run(Declared.Fast)).Press("s").On(new Msg.SweepEnded(Driver.Path("gem"), "All 12 trials fail.", IsStopped: false));

        _desk.Sees("× All 12 trials fail.");
        _desk.Press("Escape", "s");
        Assert.Equal(2, _desk.Wanted.OfType<Effect.Sweep>().Count());
    }

    [Fact]
    public void AScriptWithoutParametersIsToldHowToDeclareOne() =>
        _desk.Finish("gem", Run()).Press("s").Sees("The script declares no parameter with two or more values.");

    [Fact]
    public void MorePointsThanAMapCanShowAreRefused()
    {
        var wide = new Parameter("wide", 1, 1, 1, 1_000, 1, IsWhole: true);

        _desk.Finish("gem", Run(wide, wide with { Name = "wider" })).Press("s").Sees("wide and wider have 1,000,000 points, more than 50,000.");
        Assert.Empty(_desk.Wanted.OfType<Effect.Sweep>());
    }

    [Fact]
    public void AClickChoosesACellAndTheNextOneRunsIt()
    {
        Swept();
        _desk.ClickOn("0.80*").Sees("fast=25 slow=110: Sharpe 0.80");
        Assert.DoesNotContain(_desk.Wanted, effect => effect is Effect.Run);
        _desk.ClickOn("0.80*");
        Assert.Contains(_desk.Wanted, effect => effect is Effect.Run);
    }

    private static RunSnapshot Run(params Parameter[] parameters) => Runs.Of("One") with { Parameters = [.. parameters] };

    private void Swept(int complete = 5)
    {
        _desk.Finish("gem", Run(Declared.Fast, Declared.Slow)).Press("s").On(new Msg.Swept(Driver.Path("gem"), Sweeps.Of(complete)));
        if (complete == 5) _desk.On(new Msg.SweepEnded(Driver.Path("gem"), null, IsStopped: false));
    }
}
