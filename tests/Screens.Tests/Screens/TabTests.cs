using Rota.Host.Live;
using Rota.Host.Tui;
using Rota.Terminal;
using Rota.Tests.Terminal.Panes;

namespace Rota.Tests.Screens;

// The tabs of opened strategies, and the progress of many runs.
public sealed class TabTests : IDisposable
{
    private readonly Driver _desk = new Driver().Finish("gem", Runs.Of("Dual momentum")).Finish("haa", Runs.Of("Hybrid")).Finish("kda", Runs.Of("Defensive"));

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void AnOpenedStrategyHasATabThatKeysSwitchAndClose()
    {
        _desk.DoesNotSee("[Strategies]").Press("Enter").Sees(" Strategies [gem]");
        _desk.Press("Escape").Sees("[Strategies] gem ").Press("Down", "Enter").Sees(" Strategies  gem [haa]");

        Assert.Equal(Driver.Path("gem"), _desk.Press("[").Desk.ChosenPath);
        Assert.Equal(ScreenKind.Strategies, _desk.Press("[").Desk.Screen);
        Assert.Equal((ScreenKind.Run, Driver.Path("haa")), (_desk.Press("[").Desk.Screen, _desk.Desk.ChosenPath));
        Assert.Equal(ScreenKind.Strategies, _desk.Press("]").Desk.Screen);

        _desk.Press("[", "Ctrl+W").Sees(" Strategies [gem]").DoesNotSee("haa").Press("Ctrl+W").DoesNotSee("[Strategies]").Sees("5 strategies");
    }

    [Fact]
    public void ATabIsMarkedUntilItsNewResultIsSeen()
    {
        _desk.Press("Enter", "Escape", "Down", "Enter").Finish("gem", Runs.Of("Dual momentum", seed: 9)).Sees(" gem* [haa]");
        _desk.Press("[").Sees("[gem] haa ");

        _desk.Happen(new ScriptChanged(Driver.Path("haa"), [Driver.Path("haa")])).Sees("[gem] haa* ");
    }

    [Fact]
    public void AComparisonHasATab()
    {
        _desk.Press("a", "d").Sees(" Strategies [compare 5]").Press("]").Sees("[Strategies] compare 5 ").Press("[", "Ctrl+W").DoesNotSee("compare 5");
    }

    [Fact]
    public void ATabIsShownByAClick()
    {
        _desk.Press("Enter", "Escape", "Down", "Enter").ClickOn(" gem ");
        Assert.Equal(Driver.Path("gem"), _desk.Desk.ChosenPath);

        Assert.Equal(ScreenKind.Strategies, _desk.ClickOn(" Strategies ").Desk.Screen);
    }

    [Fact]
    public void TheShownTabIsVisibleInANarrowWindow()
    {
        _desk.Resize(40, 24);
        foreach (var _ in Enumerable.Range(0, 5)) _desk.Press("Enter", "Escape", "Down");
        _desk.Press("Up", "Down", "Enter").Sees("[vaa]");
        foreach (var _ in Enumerable.Range(0, 5)) _desk.Press("[");
        _desk.Sees("[Strategies]").Sees("›").Resize(40, 12).DoesNotSee("[Strategies]").Sees("5 strategies");
    }

    [Fact]
    public void AFilterOfTheListLeavesTabsAlone()
    {
        _desk.Press("Enter", "Escape", "/").Type("aa").Press("Enter", "]");

        Assert.Equal((ScreenKind.Run, Driver.Path("gem")), (_desk.Desk.Screen, _desk.Desk.ChosenPath));
    }

    [Fact]
    public void StrategiesOfTheSameNameAreToldApartByTheirFolder() =>
        new Driver(120, 40, null, "one/gem", "two/gem").Press("Enter", "Escape", "Down", "Enter").Sees(" one/gem [two/gem]");

    [Fact]
    public void TabsComeBackInTheNextSession()
    {
        var kept = new SavedSession
        {
            Opened = [Driver.Path("gem"), Driver.Path("gone")],
            Chosen = Driver.Path("kda"),
            Screen = nameof(ScreenKind.Run),
            HasSource = true,
            IsComparing = true,
            Marked = [Driver.Path("gem"), Driver.Path("kda")],
        };
        var app = SessionWriter.Restored(new AppState(KeyTable.Default, new(ColorDepth.None, GlyphSet.Ascii), new(120, 40)), kept);

        var found = AppUpdate.Of(app, new Msg.Found([Driver.Path("gem"), Driver.Path("kda")])).State;

        var tabs = ScreenTab.All(found);
        Assert.Equal(["Strategies", "gem", "kda", "compare 2"], tabs.Select(tab => tab.Title));
        Assert.Equal((2, true), (ScreenTab.Current(found, tabs), found.HasSource));
    }

    [Fact]
    public void AnotherFolderHasNoTabForAComparisonOfNothing() => _desk
        .Press("a", "d").Sees("[compare 5]").On(new Msg.Opened("/mine", ["/mine/mine.csx"])).Sees("1 strategy").DoesNotSee("compare");

    [Fact]
    public void AComparisonOfOtherFoldersDoesNotComeBack()
    {
        var kept = new SavedSession { IsComparing = true, Marked = ["/other/gem.csx", "/other/kda.csx"] };
        var app = SessionWriter.Restored(new AppState(KeyTable.Default, new(ColorDepth.None, GlyphSet.Ascii), new(120, 40)), kept);

        Assert.False(AppUpdate.Of(app, new Msg.Found([Driver.Path("gem")])).State.IsComparing);
    }

    [Fact]
    public void ManyRunsShowHowManyAreDone()
    {
        _desk.Press("R").Sees("0 of 5 ▱▱▱▱▱▱▱▱").Finish("gem", Runs.Of("Dual momentum")).Finish("kda", Runs.Of("Defensive")).Sees("2 of 5 ▰▰▰▱▱▱▱▱");

        _desk.Finish("haa", Runs.Of("Hybrid")).Finish("paa", Runs.Of("Hybrid")).Finish("vaa", Runs.Of("Hybrid")).DoesNotSee("of 5")
            .Press("r").DoesNotSee("of 5").DoesNotSee("of 6");
    }

    [Fact]
    public void TheTimeLeftFollowsFromTheFinishedRuns()
    {
        var began = new DateTime(2025, 12, 1, 9, 0, 0);
        var batch = new RunBatch(began, Count: 47, Done: 12, began.AddSeconds(24));

        Assert.Equal(TimeSpan.FromSeconds(2 * 35 - 1), batch.Left(began.AddSeconds(25)));
        Assert.Null((batch with { Done = 0 }).Left(began.AddSeconds(25)));
        Assert.Null(batch.Left(began.AddSeconds(200)));
    }
}
