using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Terminal;
using Rota.Tests.Terminal.Panes;

namespace Rota.Tests.Screens;

// The whole error of a strategy, where its chart would be.
public sealed class ErrorPaneTests : IDisposable
{
    private const string Excerpt = "    Rotate(\"FGOVX\", \"VFINX\").RankBy(Retrun(12.MonthEnds))";

    private static readonly Failed Wrong = new(
        FailureCause.Mistake,
        $"gem.csx(2,8): error CS0103: unknown word 'Retrun'\n{Excerpt}\n{new string(' ', 36)}^\n    did you mean Return(lookback)?\n"
        + "gem.csx(4,5): error CS1061: unknown word 'Evry'\n    .Evry(MonthEnd)\n     ^")
    {
        Places =
        [
            new Place(Driver.Path("gem"), 2, 8, "CS0103: unknown word 'Retrun'"), new Place(Driver.Path("gem"), 4, 5, "CS1061: unknown word 'Evry'"),
        ],
    };

    private readonly Driver _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void AFailedStrategyShowsItsWholeErrorInPlaceOfTheChart()
    {
        _desk.Finish("gem", Runs.Of("Dual momentum")).Fail("gem", Wrong, Driver.Path("gem"));

        foreach (var line in Wrong.Text.Split('\n')) _desk.Sees(line);
        _desk.Sees("2 Error").DoesNotSee("2 Chart").Press("Down").Sees("2 Chart").DoesNotSee("2 Error");
    }

    [Fact]
    public void TheRowOfAFailedStrategyShowsTheFirstLineOfItsError() => _desk
        .Finish("kda", Runs.Of("Kipnis defensive")).Fail("gem", Wrong).Sees("✗ error CS0103: unknown word 'Retrun'").Sees("✓ ok");

    [Fact]
    public void TheRowShowsTheProblemBehindMessagesAboutPlugins() => _desk
        .Fail("gem", Wrong with { Text = $"Plugin trend 1.0.0 is broken: no\nContinuing without it.\n{Wrong.Text}" })
        .Sees("✗ error CS0103: unknown word 'Retrun'").Sees("Continuing without it.");

    [Fact]
    public void ARunShowsTheErrorAboveTheChartOfTheLastGoodResult() => _desk
        .Finish("gem", Runs.Of("Dual momentum")).Press("Enter").Fail("gem", Wrong, Driver.Path("gem"))
        .Sees("did you mean Return(lookback)?").Sees("1 Chart").Sees("stale: the run failed").Sees("CAGR")
        .Finish("gem", Runs.Of("Dual momentum"), Driver.Path("gem")).DoesNotSee("Error");

    [Theory]
    [InlineData(40, 12)]
    [InlineData(80, 24)]
    public void InASmallWindowTheErrorReplacesTheChart(int width, int height) => _desk
        .Resize(width, height).Finish("gem", Runs.Of("Dual momentum")).Press("Enter").Fail("gem", Wrong, Driver.Path("gem"))
        .Sees("Error ").Sees("gem.csx(2,8)");

    [Fact]
    public void EnterOpensTheEditorAtTheProblemOfTheSelectedLine()
    {
        _desk.Fail("gem", Wrong).Press("2", "Enter");
        Assert.Equal(new Effect.Edit(Driver.Path("gem"), 2, 8), _desk.Wants<Effect.Edit>());

        _desk.Press("G", "Enter");
        Assert.Equal(new Effect.Edit(Driver.Path("gem"), 4, 5), _desk.Wants<Effect.Edit>());

        _desk.Press("g", "Down", "e");
        Assert.Equal(new Effect.Edit(Driver.Path("gem"), 2, 8), _desk.Wants<Effect.Edit>());
    }

    [Fact]
    public void TheErrorOfADeletedStrategyGivesWayToTheList() => _desk
        .Fail("gem", Wrong).Press("E").Sees("Error of").On(new Msg.Found([Driver.Path("kda")])).Sees("kda").DoesNotSee("Error of").DoesNotSee("Retrun");

    [Fact]
    public void OneKeyShowsTheErrorAloneAndEscReturns()
    {
        var text = string.Join('\n', Enumerable.Range(1, 60).Select(i => $"problem {i}"));
        _desk.Fail("gem", new Failed(FailureCause.Mistake, text)).Press("E").Sees("problem 35").DoesNotSee("problem 60")
            .Press("G").Sees("problem 60").Press("Escape").Sees("1 Strategies");
    }

    [Theory]
    [InlineData(nameof(FailureCause.PluginFault), "Plugin trend 1.0 failed: a word of the script: InvalidOperationException: broken\nPlease report it to its author: Somebody.")]
    [InlineData(nameof(FailureCause.TimeLimit), "gem.csx was stopped: it ran longer than the time limit of 60 s.")]
    [InlineData(nameof(FailureCause.Crash), "gem.csx did not finish: its worker crashed with exit code 139.")]
    public void AFailureWithoutAPlaceIsShownWhole(string cause, string text)
    {
        _desk.Fail("gem", new Failed(Enum.Parse<FailureCause>(cause), text));

        foreach (var line in text.Split('\n')) _desk.Sees(line);
    }

    // The caret stays under its letter, however narrow the pane.
    [Theory]
    [InlineData(30)]
    [InlineData(44)]
    [InlineData(100)]
    public void TheCaretPointsAtTheSameLetterInEveryWidth(int width)
    {
        var rows = ErrorPane.Rows(Wrong, width, new(ColorDepth.None, GlyphSet.Ascii)).Select(row => row.Parts[0].Text).ToList();
        var caret = rows.FindIndex(row => row.Trim() == "^");

        Assert.Equal('R', rows[caret - 1][rows[caret].IndexOf('^', StringComparison.Ordinal)]);
        Assert.All(rows, row => Assert.True(row.Length <= width - 3));
        Assert.Equal(Wrong.Text.Split('\n')[4], string.Join(' ', rows.SkipWhile(row => !row.StartsWith("gem.csx(4", StringComparison.Ordinal))
            .TakeWhile(row => !row.StartsWith("    .", StringComparison.Ordinal))));
    }

    [Fact]
    public void AFixedErrorLeavesItsScreenWithoutAProblem() => _desk.Fail("gem", Wrong).Press("E").Finish("gem", Runs.Of("Dual momentum"))
        .Sees("The last run had no error.").Press("Enter").Press("Escape").Sees("2 Chart");

    [Fact]
    public void ATabInAnExcerptKeepsTheCaretInPlace()
    {
        var rows = ErrorPane.Rows(new Failed(FailureCause.Mistake, "x.csx(1,2): no\n    \tSma\n    \t^"), 60, new(ColorDepth.None, GlyphSet.Ascii));

        Assert.Equal(["        Sma", "        ^"], rows.Skip(1).Select(row => row.Parts[0].Text));
    }
}
