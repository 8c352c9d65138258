using Rota.Host.Tui;
using Rota.Terminal;
using Rota.Tests.Terminal.Panes;

namespace Rota.Tests.Screens;

// The parts that Terminal.Gui draws, by keys and mouse.
public sealed class MenuTests : IDisposable
{
    private readonly Driver _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void TheMenusHoldTheCommandsOfTheTableOfKeys()
    {
        _desk.Sees("Strategies  View  Plugins  Program").Press("F10").Sees("Strategies  View  Plugins  Program").Sees("run the strategy, or all marked ones")
            .Press("Right").Sees("explain the decision").Press("Left", "Enter");
        Assert.Equal(Driver.Path("gem"), Assert.Single(_desk.Wants<Effect.Run>().Scripts).Path);

        _desk.DoesNotSee("run the strategy, or all marked ones").Press("F10", "Down", "Enter");
        Assert.Equal(5, _desk.Wants<Effect.Run>().Scripts.Count);

        _desk.ClickOn("View  Plugins").Sees("explain the decision").Press("Escape").DoesNotSee("explain the decision").Press("j");
        Assert.Equal(Driver.Path("haa"), _desk.Desk.ChosenPath);
    }

    [Fact]
    public void ARightClickSelectsARowAndOpensItsMenu()
    {
        _desk.Press("F10", "Right", "Escape").On(new Msg.Input(new MouseInput(MouseAction.RightDown, 5, 5)))
            .On(new Msg.Input(new MouseInput(MouseAction.RightUp, 5, 5))).Sees("copy the strategy").DoesNotSee("stop all runs");
        Assert.Equal(Driver.Path("kda"), _desk.Desk.ChosenPath);

        _desk.Press("Enter").DoesNotSee("copy the strategy");
        Assert.Equal(Driver.Path("kda"), Assert.Single(_desk.Wants<Effect.Run>().Scripts).Path);
    }

    [Theory]
    [InlineData("F10")]
    [InlineData("Shift+F10")]
    public void AWindowThatIsTooSmallClosesTheMenu(string key) => _desk.Press(key).Sees("run the strategy, or all marked ones")
        .Resize(30, 8).Sees("Rota needs 40 x 12 cells").DoesNotSee("run the strategy").Resize(120, 40).DoesNotSee("run the strategy, or all").Sees("gem");

    // Near the bottom, the menu opens under the mouse.
    [Fact]
    public void ReleasingTheRightButtonDoesNotRunTheCommandUnderTheMouse()
    {
        for (var y = 20; y < 39; y++)
        {
            _desk.On(new Msg.Input(new MouseInput(MouseAction.RightDown, 30, y))).On(new Msg.Input(new MouseInput(MouseAction.RightUp, 30, y)))
                .Sees("copy the strategy").Press("Escape").DoesNotSee("copy the strategy");
        }

        Assert.All(_desk.Wanted, effect => Assert.IsType<Effect.OpenPaneMenu>(effect));
    }

    [Fact]
    public void AClickChoosesFromAChooserAndAnswersAQuestion()
    {
        _desk.Press(":").ClickOn("mark-all:").DoesNotSee("Commands and strategies");
        Assert.Equal(5, _desk.Desk.Marked.Count);

        _desk.On(new Msg.Exists(new Effect.Redraw(), "a.csv")).ClickOn("Yes");
        Assert.IsType<Effect.Redraw>(_desk.Wanted[^1]);
        Assert.Null(_desk.Desk.Confirmation);
    }

    [Fact]
    public void EnterGivesTheSuggestedAnswerAndArrowsMoveBetweenTheButtons()
    {
        _desk.On(new Msg.Exists(new Effect.Redraw(), "a.csv")).Press("Enter").Sees("a.csv was not overwritten.");
        Assert.Empty(_desk.Wanted);

        _desk.On(new Msg.Exists(new Effect.Redraw(), "a.csv")).Press("Left", "Enter");
        Assert.IsType<Effect.Redraw>(_desk.Wanted[^1]);
    }

    [Fact]
    public void APathIsTypedCompletedOrChosen()
    {
        _desk.Finish("gem", Runs.Of("One")).Press("x").Type("orders csv").Press("Enter").Sees("Save as").Sees("> gem.orders.csv");
        Assert.Equal("", _desk.Wants<Effect.ListFolder>().Folder);
        _desk.On(new Msg.FolderListed("", [new("results", true), new("old.csv", false)])).Sees("results/").Sees("old.csv").Press("Escape").DoesNotSee("Save as");
        Assert.Null(_desk.Desk.Prompt);

        // Typing replaces the suggestion; Tab goes into the folder that has its letters.
        _desk.Press("x").Type("orders csv").Press("Enter").On(new Msg.FolderListed("", [new("results", true), new("old.csv", false)])).Type("res").Press("Tab");
        Assert.Equal("results/", _desk.Wants<Effect.ListFolder>().Folder);
        _desk.On(new Msg.FolderListed("results/", [new("a.csv", false), new("b.csv", false)])).Press("Down", "Down", "Enter");
        Assert.Equal("results/b.csv", _desk.Wants<Effect.WriteTable>().Path);

        _desk.Press("x").Type("orders csv").Press("Enter").Type("new.csv").Press("Enter");
        Assert.Equal("new.csv", _desk.Wants<Effect.WriteTable>().Path);

        _desk.Press("x").Type("orders csv").Press("Enter").On(new Msg.FolderListed("", [new("old.csv", false)])).ClickOn("old.csv");
        Assert.Equal("old.csv", _desk.Wants<Effect.WriteTable>().Path);
    }

    [Fact]
    public void AFolderListsFoldersFirstAndHidesHiddenEntries()
    {
        var folder = Directory.CreateTempSubdirectory("rota-listing-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "z"));
        foreach (var name in new[] { "b.csv", "A.csv", ".hidden" }) File.WriteAllText(Path.Combine(folder, name), "");

        Assert.Equal(["z", "A.csv", "b.csv"], FolderListing.Of(folder + "/").Select(entry => entry.Name));
        Assert.Empty(FolderListing.Of(folder + "/nowhere/"));
        Directory.Delete(folder, recursive: true);
    }

    // Typing replaces the suggestion; Ctrl+Z takes it back.
    [Fact]
    public void AFieldHasASelectionUndoAndAClipboard()
    {
        _desk.On(new Msg.NameFound(Driver.Path("gem"), "gem-2")).Type("x");
        Assert.Equal("x", _desk.Desk.Prompt!.Answer);

        _desk.Press("Ctrl+Z");
        Assert.Equal("gem-2", _desk.Desk.Prompt!.Answer);

        _desk.Press("Ctrl+A", "Ctrl+X", "Ctrl+V", "Ctrl+V");
        Assert.Equal("gem-2gem-2", _desk.Desk.Prompt!.Answer);

        _desk.On(new Msg.Input(new PasteInput("a"))).Press("Enter");
        Assert.Equal("gem-2gem-2a", _desk.Wants<Effect.Copy>().Name);
    }

    [Fact]
    public void DraggingAcrossTheChartShowsTheDaysBetween()
    {
        _desk.Finish("gem", Runs.Of("One")).Press("Enter").On(new Msg.Input(new MouseInput(MouseAction.LeftDown, 20, 10)));
        _desk.On(new Msg.Input(new MouseInput(MouseAction.Move, 40, 12))).Sees("release to show these days")
            .On(new Msg.Input(new MouseInput(MouseAction.Up, 40, 12)));

        var window = _desk.Desk.Window!.Value;
        Assert.Equal(_desk.Desk.Cursor, window.To);
        Assert.True(window.From < window.To);
    }

    [Fact]
    public void ABorderIsDraggedAndStaysWhereItWasPut()
    {
        var list = ScreenLayout.Of(_desk.Desk)[0];
        _desk.On(new Msg.Input(new MouseInput(MouseAction.LeftDown, 9, list.Y + list.Height - 1)))
            .On(new Msg.Input(new MouseInput(MouseAction.Move, 9, list.Y + list.Height + 4))).On(new Msg.Input(new MouseInput(MouseAction.Up, 9, 3)));
        Assert.Equal(list.Height + 5, ScreenLayout.Of(_desk.Desk)[0].Height);
        Assert.Null(_desk.Desk.Moving);

        var saved = SessionWriter.Saved(_desk.Desk, []);
        var again = SessionWriter.Restored(new AppState(KeyTable.Default, _desk.Desk.Look, _desk.Desk.Size), saved);
        Assert.Equal(list.Height + 5, ScreenLayout.Of(again)[0].Height);

        // Neither part vanishes.
        _desk.On(new Msg.Input(new MouseInput(MouseAction.LeftDown, 9, list.Y + list.Height + 4)))
            .On(new Msg.Input(new MouseInput(MouseAction.Move, 9, 0))).On(new Msg.Input(new MouseInput(MouseAction.Up, 9, 0))).Sees("strategy");
        Assert.Equal(4, ScreenLayout.Of(_desk.Desk)[0].Height);
    }

    [Theory]
    [InlineData(39, 12)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void NothingOpensInATerminalThatIsTooSmall(int width, int height)
    {
        foreach (var key in new[] { "F10", "Shift+F10", ":", "/", "Escape", "c" }) _ = _desk.Press(key).Resize(width, height).Text;
        _desk.On(new Msg.NameFound(Driver.Path("gem"), "gem-2")).Resize(120, 40).Sees("gem-2");
    }
}
