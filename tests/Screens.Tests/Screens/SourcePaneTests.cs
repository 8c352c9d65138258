using Rota.Host.Live;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Tests.Terminal.Panes;

namespace Rota.Tests.Screens;

// The script beside the chart.
public sealed class SourcePaneTests : IDisposable
{
    private const string Edited = "Hold(months > 9 ? 2 : 1)";

    private static readonly string After = Scripts.Kda.Replace("Hold(months > 6 ? 2 : 1)", Edited, StringComparison.Ordinal);

    private readonly Driver _desk = new Driver().Finish("gem", Runs.Of("Dual momentum")).Press("Enter");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void AScriptIsReadWhenItIsShownAndAfterEachSave()
    {
        _desk.Press("v").Sees("9 Source").Sees("Reading the script");
        Assert.Equal(new Effect.ReadSource(Driver.Path("gem"), IsGood: true), _desk.Wants<Effect.ReadSource>());
        Read(Scripts.Kda).Sees("// Kipnis (2019)").Sees("10   ");

        _desk.Happen(new RunQueued(Driver.Path("gem")));
        Assert.Equal(new Effect.ReadSource(Driver.Path("gem"), IsGood: false), _desk.Wants<Effect.ReadSource>());
        _desk.Finish("gem", Runs.Of("Dual momentum"), Driver.Path("gem"));
        Assert.Equal(new Effect.ReadSource(Driver.Path("gem"), IsGood: true), _desk.Wants<Effect.ReadSource>());

        var count = _desk.Wanted.Count;
        _desk.Press("v").DoesNotSee("Source").Finish("gem", Runs.Of("Dual momentum"), Driver.Path("gem"));
        Assert.Equal(count, _desk.Wanted.Count);
    }

    [Fact]
    public void TheLinesOfTheLastEditAreMarkedUntilTheNextOne()
    {
        Shown(Scripts.Kda).DoesNotSee("9 ≠");

        // Half a save is not an edit of its own, nor is a text that fails.
        _desk.On(Read(After[..40], isGood: false)).On(Read(After, isGood: true)).Sees($" 9 ≠     .{Edited}").DoesNotSee("1 ≠ ");
        _desk.On(Read(After, isGood: true)).Sees(" 9 ≠ ");
        _desk.On(Read("// New\n" + After, isGood: true)).Sees(" 1 ≠ // New").DoesNotSee("10 ≠ ");
    }

    [Fact]
    public void ALineThatFailedIsMarkedWithTheCaretOfItsMessage()
    {
        Shown(Scripts.Kda).Fail("gem", Wrong(8, 13), Driver.Path("gem")).On(Read(Scripts.Kda, isGood: true))
            .Sees(" 8 ✗     .RankBy(Return(12.MonthEnds))").Sees("             ^ unknown word");
        Assert.Equal("▸  8 ✗", Row("RankBy(").TrimStart('│')[..6]);

        _desk.Happen(new RunQueued(Driver.Path("gem"))).DoesNotSee("^ unknown word");
    }

    [Fact]
    public void EnterOpensTheEditorAtTheSelectedLine()
    {
        Shown(Scripts.Kda).Press("Down", "Down", "Enter");
        Assert.Equal(new Effect.Edit(Driver.Path("gem"), 3, 1), _desk.Wants<Effect.Edit>());

        _desk.Press("G", "e");
        Assert.Equal(new Effect.Edit(Driver.Path("gem"), 10, 1), _desk.Wants<Effect.Edit>());
    }

    [Fact]
    public void AWordOfTheLineIsExplained()
    {
        Shown(Scripts.Kda).Press("Down", "K").Sees("Looking up Param ...");
        Assert.Equal("Param", _desk.Wants<Effect.ExplainWord>().Word);
        _desk.On(new Msg.WordExplained("Param", "Param(string name, ...)")).Sees("Param(string name, ...)").Press("Escape").Sees("Source");

        _desk.Press("G", "K").Sees("Explain a word").Type("monthend").Press("Enter");
        Assert.Equal("MonthEnd", _desk.Wants<Effect.ExplainWord>().Word);
    }

    [Fact]
    public void ALineWithoutWordsOffersThoseOfTheScript() =>
        Shown(Scripts.Kda).Press("K").Sees("8 of 8").Type("rank").Press("Enter").Sees("Looking up RankBy ...");

    [Fact]
    public void AnUnreadableScriptSaysWhy() => _desk.Press("v")
        .On(new Msg.SourceRead(Driver.Path("gem"), CodeText.Unread("Cannot read gem.csx: not UTF-8"), true)).Sees("Cannot read gem.csx: not UTF-8");

    [Theory]
    [InlineData(40, 12)]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    [InlineData(200, 50)]
    public void TheSourceFitsEveryWindow(int width, int height) => _desk.Resize(width, height).Press("v").On(Read(Scripts.Kda, isGood: true)).Sees("var months");

    [Fact]
    public void ALongLineIsScrolledSidewaysBesideItsNumber()
    {
        var text = $"var a = 1; // {new string('-', 90)} end";
        Shown(text).DoesNotSee("end │").Press("Right", "Right", "Right", "Right", "Right", "Right", "Right").Sees("1   -").Sees("end");
        _desk.Press("Left", "Left", "Left", "Left", "Left", "Left", "Left", "Left").Sees("1   var a");
    }

    private Driver Shown(string text) => _desk.Press("v").On(Read(text, isGood: true));

    private Driver Read(string text) => _desk.On(Read(text, isGood: true));

    private string Row(string text) => _desk.Text.Split('\n').First(row => row.Contains(text, StringComparison.Ordinal)) is var row
        ? row[(row.IndexOf("││", StringComparison.Ordinal) + 1)..]
        : "";

    private static Msg.SourceRead Read(string text, bool isGood) => new(Driver.Path("gem"), Scripts.Text(text), isGood);

    private static Failed Wrong(int line, int column) => new(FailureCause.Mistake, $"gem.csx({line},{column}): unknown word")
    {
        Places = [new Place(Driver.Path("gem"), line, column, "unknown word")],
    };
}
