using Rota.Terminal;

namespace Rota.Tests.Terminal.Panes;

public sealed class ListingTests
{
    private static readonly TerminalProfile Plain = new(ColorDepth.None, GlyphSet.Ascii);

    private static readonly Listing Three = new(
        [new("name", IsElastic: true), new("first", IsRight: true, Priority: 1), new("second", IsRight: true, Priority: 2)],
        [.. Enumerable.Range(0, 9).Select(i => new ListingRow([new($"row {i}"), new($"{i}"), new($"{100 * i}")]))]);

    [Theory]
    [InlineData(0, 0, 5, 9, 0)]
    [InlineData(4, 0, 5, 9, 0)]
    [InlineData(5, 0, 5, 9, 1)]
    [InlineData(2, 3, 5, 9, 2)]
    [InlineData(8, 0, 5, 9, 4)]
    [InlineData(8, 8, 5, 9, 4)]
    [InlineData(2, 2, 20, 9, 0)]
    [InlineData(3, 0, 0, 9, 3)]
    [InlineData(0, 7, 5, 0, 0)]
    public void ScrollingGoesJustFarEnough(int chosen, int top, int rows, int count, int expected) =>
        Assert.Equal(expected, Listing.TopFor(chosen, top, rows, count));

    [Fact]
    public void AClickSelectsTheRowUnderIt()
    {
        foreach (var listing in new[] { Three, Three with { Note = "a note" } })
        {
            var view = new ListView(4, 3, 0);
            var shown = CanvasTests.Rows(Drawn(listing, 40, 6, view));

            for (var y = 0; y < shown.Length; y++)
            {
                var row = Enumerable.Range(0, 9).Where(i => shown[y].Contains($"row {i}", StringComparison.Ordinal)).ToList();
                Assert.Equal(row.Count == 0 ? null : row[0], listing.RowAt(y, view));
            }
        }

        Assert.Null(Three.RowAt(40, new(0, 0, 0)));
        Assert.Null(Three.RowAt(-1, new(0, 3, 0)));
    }

    [Fact]
    public void NumbersSortAsNumbersUnknownOnesAreLastAndTiesKeepTheirOrder()
    {
        double[] values = [9, double.NaN, 10, -1, double.PositiveInfinity, 10];
        var listing = new Listing([new("n")], [.. values.Select(value => new ListingRow([new($"{value}", Number: value)]))]);

        Assert.Equal([2, 5, 0, 3, 1, 4], new ListingOrder("n", IsDescending: true).Of(listing, Enumerable.Range(0, 6)));
        Assert.Equal([3, 0, 2, 5, 1, 4], new ListingOrder("n", IsDescending: false).Of(listing, Enumerable.Range(0, 6)));
        Assert.True(ListingOrder.By(listing, "n").IsDescending);
    }

    [Fact]
    public void TextsSortWithoutCaseAndEmptyOnesAreLast()
    {
        var listing = new Listing([new("text")], [.. new[] { "", "b", "A", "c" }.Select(text => new ListingRow([new(text)]))]);

        Assert.Equal([2, 1, 3, 0], ListingOrder.By(listing, "text").Of(listing, Enumerable.Range(0, 4)));
        Assert.Equal([3, 1, 2, 0], new ListingOrder("text", IsDescending: true).Of(listing, Enumerable.Range(0, 4)));
    }

    [Fact]
    public void TheHeadingOfTheSortedColumnHasTheSignAndAClickFindsItsColumn()
    {
        var sorted = Three with { Order = new("first", IsDescending: true) };
        var head = CanvasTests.Rows(Drawn(sorted, 40, 6, default))[0];

        Assert.Contains("firstv", head, StringComparison.Ordinal);
        for (var x = 0; x < head.Length; x++)
        {
            var column = sorted.Columns.FirstOrDefault(each => head.IndexOf(each.Name, StringComparison.Ordinal) == x);
            if (column is not null) Assert.Equal(column, sorted.ColumnAt(x, 0, 40, 6, default));
        }

        Assert.Null(sorted.ColumnAt(3, 1, 40, 6, default));
    }

    [Theory]
    [InlineData(40, "name first second")]
    [InlineData(24, "name first second")]
    [InlineData(20, "name second")]
    [InlineData(12, "name")]
    public void ColumnsOfLowestPriorityAreDroppedFirst(int width, string heads)
    {
        var head = CanvasTests.Rows(Drawn(Three, width, 20, default))[0].TrimEnd('>');

        Assert.Equal(heads, string.Join(' ', head.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void ScrollingSidewaysKeepsTheFirstColumn()
    {
        Assert.StartsWith("  name     second", CanvasTests.Rows(Drawn(Three, 17, 20, new(0, 0, 1)))[0], StringComparison.Ordinal);
        Assert.Equal(1, Three.ShiftFor(5));
    }

    [Fact]
    public void WideLettersKeepColumnsAligned()
    {
        var listing = new Listing(
            [new("name", IsElastic: true), new("n", IsRight: true)],
            [new([new("資産配分の戦略"), new("1")]), new([new("ab資産"), new("22")]), new([new("abc"), new("333")])]);

        var rows = CanvasTests.Rows(Drawn(listing, 15, 4, new(-1, 0, 0)));

        Assert.Equal(["  name        n", "  資産配~     1", "  ab資産     22", "  abc       333"], rows);
    }

    [Fact]
    public void TheScrollBarReachesItsEndsWithTheRows()
    {
        static string Bar(int top) =>
            string.Concat(CanvasTests.Rows(Drawn(Three, 30, 4, new(0, top, 0))).Skip(1).Select(row => row[^1]));

        Assert.Equal("#||", Bar(0));
        Assert.Equal("||#", Bar(6));
        Assert.DoesNotContain('|', CanvasTests.Rows(Drawn(Three, 30, 10, default)).Select(row => row[^1]));
    }

    [Fact]
    public void AnEmptyListingShowsItsMessage() => Assert.Equal(
        "none yet  ", CanvasTests.Rows(Drawn(Three with { Rows = [], Empty = "none yet" }, 10, 2, default))[0]);

    private static Frame Drawn(Listing listing, int width, int height, ListView view) =>
        PaneLooks.Drawn(width, height, canvas => listing.Draw(canvas, Plain, view, hasFocus: true));
}
