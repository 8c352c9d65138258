using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Rota.Tests.Browsing;

[Trait("Category", "Slow")]
public sealed partial class PrintTests(Chromium chromium)
{
    [Fact]
    public async Task TheTearsheetOfARunPrintsOnOnePage()
    {
        await using var file = await chromium.OpenAsync(Reported.LongTearsheet, new View(IsDark: true));
        foreach (var format in new[] { "A4", "Letter" })
        {
            var printed = Encoding.Latin1.GetString(await file.Page.PdfAsync(new() { Format = format }));
            Assert.StartsWith("%PDF-", printed, StringComparison.Ordinal);
            Assert.Equal(1, Sheet().Count(printed));
        }
    }

    [Rule("S19")]
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FoldedTablesPrintOpenWithoutAScript(bool hasScript)
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml, new View(IsDark: true, HasScript: hasScript));
        var trades = file.Find("details:not([open]) tbody tr:last-child").Last;
        Assert.False(await trades.IsVisibleAsync());
        var printed = Encoding.Latin1.GetString(await file.Page.PdfAsync(new() { Format = "A4" }));
        // There are more trades than fit ten pages.
        Assert.InRange(Sheet().Count(printed), 10, 150);

        await file.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await file.Find("details:not(td *)").EvaluateAllAsync<int>(
            "folds => folds.filter(each => each.open || each.querySelector('table, dl, pre, svg, p').getBoundingClientRect().height < 12).length"));
        // Labels of columns and lines are also on paper; other controls are not.
        Assert.Equal(0, await file.Find("button:visible, output:visible").EvaluateAllAsync<int>(
            "seen => seen.filter(each => !each.closest('th, .legend')).length"));
        var paper = await file.AskAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor");
        Assert.Equal("rgb(255, 255, 255)", paper);
    }

    [Fact]
    public async Task AZoomedPagePrintsCompletely()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        var equity = file.Chart("Equity");
        await equity.DragAsync(0.25f, 0.5f);
        await file.Page.PdfAsync();

        Assert.Equal((Reported.Long.From, Reported.Long.To), await equity.RangeAsync());
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();
}
