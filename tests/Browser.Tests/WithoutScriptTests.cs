namespace Rota.Tests.Browsing;

[Trait("Category", "Slow")]
public sealed class WithoutScriptTests(Chromium chromium)
{
    // Counts the visible elements of each picture.
    private const string Drawn = """
        plots => plots.map(plot => [...plot.querySelectorAll('.inner path, .inner rect')]
          .filter(each => each.getBoundingClientRect().width > 2).length)
        """;

    // Where lines and areas are, and the labels beside them.
    private const string Lines = """
        () => [...document.querySelectorAll('figure.chart')].flatMap(figure => [...figure.querySelectorAll('.lines path')]
          .map(path => path.getBBox()).flatMap(box => [box.x, box.y, box.width, box.height])
          .concat([...figure.querySelectorAll('text')].map(text => parseFloat(text.getAttribute('x') ?? text.getAttribute('y')))))
        """;

    private const string Names = "() => [...document.querySelectorAll('.chart text')].map(text => text.textContent)";

    // Drawn once in C# and once by the script.
    [Fact]
    public async Task TheScriptDrawsTheSameAsThePageWithoutIt()
    {
        await using var still = await chromium.OpenAsync(Reported.LongHtml, new View(HasScript: false));
        await using var drawn = await chromium.OpenAsync(Reported.LongHtml);
        Assert.Equal(await still.AskAsync<string[]>(Names), await drawn.AskAsync<string[]>(Names));
        var (expected, actual) = (await still.AskAsync<double[]>(Lines), await drawn.AskAsync<double[]>(Lines));

        // At least fifteen lines, and as many names.
        Assert.InRange(expected.Length, 5 * 15, 500);
        Assert.Equal(expected.Length, actual.Length);
        // The picture's values are not rounded as the displayed ones are.
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1.0));
    }

    [Theory]
    [InlineData("html")]
    [InlineData("tearsheet")]
    public async Task TextPicturesAndTablesWorkWithoutScript(string report)
    {
        var path = report == "html" ? Reported.LongHtml : Reported.LongTearsheet;
        await using var file = await chromium.OpenAsync(path, new View(HasScript: false));

        Assert.Equal(0, await file.Find("button, output").CountAsync());
        Assert.Contains("Three in turn", await file.Find("body").InnerTextAsync(), StringComparison.Ordinal);
        Assert.All(
            await file.Find("svg.plot").EvaluateAllAsync<int[]>(Drawn), drawn => Assert.True(drawn > 0, "an empty picture"));
        Assert.True(await file.Find("table.heat td").First.IsVisibleAsync());
        var legend = await file.Find("figure.chart").First.Locator(".legend li:not(.shaded)").AllInnerTextsAsync();
        Assert.Equal(["Three in turn", "Other"], legend.Select(text => text.Trim()));
        // Each picture has its numbers as a table, in a fold that works without script.
        var folds = file.Find("figure.chart > details");
        Assert.Equal(await file.Find("figure.chart").CountAsync(), await folds.CountAsync());
        await folds.First.Locator("summary").ClickAsync();
        Assert.True(await folds.First.Locator("td").First.IsVisibleAsync());
    }
}
