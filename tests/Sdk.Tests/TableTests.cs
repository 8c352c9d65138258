namespace Rota.Tests;

public sealed class TableTests
{
    [Fact]
    public void ARowHasACellForEveryColumn()
    {
        var wrong = Assert.Throws<ArgumentException>(() => new Table("Two", ["a", "b"], [["x", "y"], ["z"]]));

        Assert.StartsWith("Table 'Two': row 1 has 1 cells for 2 columns.", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AColumnIsNamedOnce()
    {
        Assert.Throws<ArgumentException>(() => new Table("Twice", ["a", "a"], []));
        Assert.Throws<ArgumentException>(() => new Table("None", [], []));
    }

    [Fact]
    public void ACellHasOneKindOfValue()
    {
        Assert.Equal((0.5, Unit.Fraction), (Cell.Of(0.5, Unit.Fraction).Number!.Value, Cell.Of(0.5, Unit.Fraction).Unit));
        Assert.Equal((null, "text"), (((Cell)"text").Number, ((Cell)"text").Text));
        Assert.Equal(Cell.Blank, (DateOnly?)null);
    }

    // A table is computed once, and only for the requested run.
    [Fact]
    public void ATableIsComputedOnFirstUse()
    {
        var days = new DateOnly[] { new(2001, 1, 1) };
        var run = new BacktestResult(
            Dsl.Hold(("A", 1.0)).Every(Dsl.Never), new RunSettings(), new PricePanel(days, ["A"], [[1.0]], [[]], [null]),
            new EquityCurve(days, new[] { 1.0 }), [], [], []);
        var counting = new Counting();
        var study = new Study([run, run], [], [[], []]).WithTables([counting]);

        Assert.Equal(0, counting.Made);
        Assert.Same(study.TableOf(1, 0), study.TableOf(1, 0));
        Assert.Equal(1, counting.Made);
    }

    private sealed class Counting : ITable
    {
        public int Made { get; private set; }

        public string Name => "counting";

        public Table Of(BacktestResult run) => new($"Made {++Made} times", ["a"], []);
    }
}
