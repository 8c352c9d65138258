using static Rota.Dsl;

namespace Rota.Tests;

// The prices of 500 weekdays from 2001-01-01 on.
[Rule("Q30")]
public sealed class SubPeriodsTests
{
    private static readonly BacktestResult Run = Small.Run(
        Hold(("A", 1.0)).Every(Never), Small.Free, Small.Series("A", Closes.Walk(new Random(1), 500)));

    [Fact]
    public void WithoutCutsARunIsDividedIntoHalves() => Assert.Equal(["first half", "second half", "2001", "2002"], Names(Of()));

    // Both are a weekend.
    [Fact]
    public void CutsOfTheSameCloseDivideOnce()
    {
        var table = Of(new(2001, 6, 16), new(2001, 6, 17), new(2002, 1, 31));

        Assert.Equal(["part 1 of 3", "part 2 of 3", "part 3 of 3", "2001", "2002"], Names(table));
        Assert.Equal(
            [Run.From, new(2001, 6, 15), new(2002, 1, 31), Run.To],
            table.Rows.Take(3).Select(row => row[1].Date).Append(table.Rows[2][2].Date).OfType<DateOnly>());
        Assert.DoesNotContain("not cut", table.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void ACutOutsideTheRunIsNamed()
    {
        var table = Of(new(2001, 1, 1), new(2001, 12, 31), new(2030, 12, 31));

        Assert.Equal(["part 1 of 2", "part 2 of 2", "2001", "2002"], Names(table));
        Assert.EndsWith(
            $" The run goes from 2001-01-01 to {Run.To:yyyy-MM-dd}, so it is not cut at 2001-01-01 or 2030-12-31.", table.Note, StringComparison.Ordinal);
    }

    // Three months have no ratio, and no yearly return.
    [Fact]
    public void AShortPartHasOnlyItsReturnAndDrawdown()
    {
        var table = Of(new DateOnly(2001, 3, 30));
        var part = table.Rows[0];
        string[] known = [.. table.Columns.Where((_, column) => part[column].Number is { } number && double.IsFinite(number))];

        Assert.Equal(["months", "totalReturn", "maxDrawdown"], known);
        Assert.All(table.Columns.Index().Where(each => each.Item.StartsWith("benchmark", StringComparison.Ordinal)), each => Assert.Equal(Cell.Blank, part[each.Index]));
    }

    private static Table Of(params DateOnly[] cuts) =>
        PluginBox.Shipped.Table("subPeriods").Of(Run with { Settings = Run.Settings with { Cuts = cuts } });

    private static IEnumerable<string?> Names(Table table) => table.Rows.Select(row => row[0].Text);
}
