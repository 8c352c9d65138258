using Rota.Host.Editing;
using Rota.Host.Tui;
using Rota.Tests.Terminal.Panes;

namespace Rota.Tests.Screens;

// New strategies, other folders, and names that tell strategies apart.
public sealed class FolderScreenTests : IDisposable
{
    private readonly Driver _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void AnEmptyFolderShowsTheFirstSteps() => _desk.On(new Msg.Found([]))
        .Sees("No strategies in strategies yet.").Sees("n       new strategy from a template").Sees("Ctrl+O  open another folder")
        .Sees("F2      settings").Press("F3").Sees("Strategies are files").Press("Escape").Sees("No strategies in strategies yet.");

    [Fact]
    public void ANewStrategyIsSelectedAndOffersTheEditor()
    {
        _desk.On(new Msg.Found([])).Press("n").Sees("Name of the new strategy:").Type("mine").Press("Enter");
        Assert.Equal(new Effect.New("mine"), _desk.Wants<Effect.New>());

        _desk.On(new Msg.Created(Driver.Path("mine"))).Sees("Wrote mine.csx. Edit it now?").Press("Enter");
        Assert.Equal(new Effect.Edit(Driver.Path("mine"), null, null), _desk.Wants<Effect.Edit>());
        Assert.Equal(Driver.Path("mine"), _desk.Desk.ChosenPath);
    }

    [Fact]
    public void AWrongNameIsAskedForAgain()
    {
        _desk.Press("n").Type("my rules").Press("Enter").Sees("'my rules' is not a valid name: use letters, digits, - and _ only.").Sees("> my rules");

        _desk.Press("Ctrl+U").Type("my-rules").Press("Enter");
        Assert.Equal(new Effect.New("my-rules"), Assert.Single(_desk.Wanted.OfType<Effect.New>()));
    }

    [Fact]
    public void ARefusedNameOrPathIsAskedForAgain()
    {
        _desk.On(new Msg.Refused(new Effect.New("mine"), "mine.csx already exists; choose another name.")).Sees("already exists").Sees("> mine").Type("d").Sees("> mined").Press("Escape");
        _desk.On(new Msg.Refused(new Effect.OpenFolder("/nowhere"), "Folder not found: /nowhere.")).Sees("Open folder").Sees("/nowhere").Press("Escape");

        var report = new Effect.WriteReports("/proc", [("gem.html", [])], IsOver: false);
        _desk.On(new Msg.Refused(report, "Cannot write the file.")).Sees("Save as").Type("x").Press("Enter");
        Assert.Equal("gem.htmlx", _desk.Wants<Effect.WriteReports>().Files[0].Name);

        _desk.Press("n").Type("other").On(new Msg.Refused(new Effect.New("mine"), "mine.csx already exists.")).Sees("> other");
    }

    [Fact]
    public void APublishedStrategyIsFoundByItsTextAndCopiedUnderAName()
    {
        _desk.Press("N").Wants<Effect.FindShipped>();

        _desk.On(new Msg.ShippedFound([new("/rota/published/gem.csx", "Global equities momentum"), new("/rota/published/haa.csx", "Hybrid asset allocation")]))
            .Sees("gem: Global equities momentum").Type("hybrid").Press("Enter").Sees("Copy haa as:").Type("mine").Press("Enter");
        Assert.Equal(new Effect.CopyShipped("/rota/published/haa.csx", "mine"), _desk.Wants<Effect.CopyShipped>());
    }

    [Fact]
    public void EveryPublishedStrategyShipsWithTheProgram() => Assert.Equal(
        Directory.GetFiles(Path.Combine(Repository.Root, "strategies"), "*.csx", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).Order(),
        ShippedStrategy.All().Where(each => each.About.Length > 40).Select(each => each.Name).Order());

    [Fact]
    public void ACopyOfAPublishedStrategyNeverReplacesAFile()
    {
        var folder = Directory.CreateTempSubdirectory("rota-shipped-").FullName;
        var gem = ShippedStrategy.All().Single(each => each.Name == "gem");

        var copy = ShippedStrategy.Copy(gem.Path, folder, "gem");

        Assert.Equal(File.ReadAllText(gem.Path), File.ReadAllText(copy));
        var taken = Assert.Throws<InputException>(() => ShippedStrategy.Copy(gem.Path, folder, "gem"));
        Assert.Contains("already exists; choose another name.", taken.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void AnotherFolderTakesThePlaceOfTheOpenOneWhichKeepsItsValues()
    {
        _desk.Finish("gem", Runs.Of("One")).Press("p", "Right", "Ctrl+O").Sees("Open folder").Type(AppContext.BaseDirectory).Press("Enter");
        Assert.Equal(AppContext.BaseDirectory, _desk.Wants<Effect.OpenFolder>().Path);

        _desk.On(new Msg.Opened("/other", ["/other/a.csx"])).Sees("Opened /other: 1 strategy.").Sees("1 strategy").DoesNotSee("gem");
        Assert.Equal("/other/a.csx", _desk.Desk.ChosenPath);

        _desk.On(new Msg.Opened("/strategies", [Driver.Path("gem")]));
        Assert.Equal((25, 20, StrategyState.Stale), (_desk.Desk.Chosen!.Parameters["fast"].Number, _desk.Desk.Chosen.Defaults["fast"].Number, _desk.Desk.Chosen.Phase));
    }

    [Fact]
    public void AFileTellsStrategiesOfOneNameApart()
    {
        _desk.Finish("gem", Runs.Of("Momentum")).Finish("haa", Runs.Of("Other")).Finish("kda", Runs.Of(StrategyNames.Unnamed)).DoesNotSee("gem.csx")
            .Sees("kda.csx: Unnamed strat").Finish("haa", Runs.Of("Momentum")).Sees("gem.csx: Momentum").Sees("haa.csx: Momentum");

        Assert.Equal(StrategyNames.Unnamed, new Strategy(null!, null!).Name);
    }
}
