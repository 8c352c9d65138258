namespace Rota.Tests.Browsing;

[Trait("Category", "Slow")]
public sealed class WithoutScriptTests(Chromium chromium)
{
    // How much there is to see in each picture.
    private const string Drawn = """
        plots => plots.map(plot => [...plot.querySelectorAll('.inner path, .inner rect')]
          .filter(each => each.getBoundingClientRect().width > 2).length)
        """;

    [Theory]
    [InlineData("html")]
    [InlineData("tearsheet")]
    public async Task TextPicturesAndTablesAreThere(string report)
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
        // Each picture has its numbers as a table, in a fold that needs no script.
        var folds = file.Find("figure.chart > details");
        Assert.Equal(await file.Find("figure.chart").CountAsync(), await folds.CountAsync());
        await folds.First.Locator("summary").ClickAsync();
        Assert.True(await folds.First.Locator("td").First.IsVisibleAsync());
    }
}
