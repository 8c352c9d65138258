namespace Rota.Tests.Browsing;

[Trait("Category", "Slow")]
public sealed class KeyboardTests(Chromium chromium)
{
    // Visible elements that can be clicked, scrolled or navigated by arrows.
    private const string Controls = """
        () => {
          const all = [...document.querySelectorAll('a[href], button, summary, input, [tabindex]')]
            .filter(each => each.checkVisibility({ visibilityProperty: true }));
          window.controls = all;
          return all.length;
        }
        """;

    // The focused element, and the style that shows the focus.
    private const string Focused = """
        () => {
          const focused = document.activeElement, style = getComputedStyle(focused), box = focused.getBoundingClientRect();
          const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.right > 0 && box.width > 0
            && box.bottom > 0 && box.top < innerHeight;
          return [window.controls.indexOf(focused), isSeen ? 1 : 0];
        }
        """;

    [Theory]
    [InlineData("html")]
    [InlineData("tearsheet")]
    public async Task TabReachesEveryControlInOrderWithVisibleFocus(string report)
    {
        await using var file = await chromium.OpenAsync(report == "html" ? Reported.LongHtml : Reported.LongTearsheet);
        await file.AskAsync<object>("() => { document.documentElement.style.scrollBehavior = 'auto'; }");
        var count = await file.AskAsync<int>(Controls);
        Assert.InRange(count, 20, 500);
        for (var place = 0; place < count; place++)
        {
            await file.PressAsync("Tab");
            Assert.Equal([place, 1], await file.AskAsync<int[]>(Focused));
        }
    }

    [Fact]
    public async Task TheSkipLinkLeadsToTheResults()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        await file.PressAsync("Tab");
        Assert.Equal("Skip to the results", await file.AskAsync<string>("() => document.activeElement.textContent"));
        await file.PressAsync("Enter");
        await file.PressAsync("Tab");
        Assert.True(await file.AskAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Fact]
    public async Task AChartNavigatedByKeysIsReadAloud()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        var equity = file.Chart("Equity");
        await equity.Plot.FocusAsync();
        await file.PressAsync("Home");

        var values = await equity.ValuesAsync();
        Assert.Equal(
            $"2001-01-31, Three in turn {values["Three in turn"]}, Other {values["Other"]}", await equity.Said.TextContentAsync());
        await file.PressAsync("Escape");
        Assert.Equal("", await equity.Said.TextContentAsync());
        var help = await file.AskAsync<string>(
            "() => document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent");
        Assert.Contains("Walk the days: arrows", help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TogglesAndFoldsRespondToKeys()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        var equity = file.Chart("Equity");
        await equity.Button("Three in turn").FocusAsync();
        await file.PressAsync("Space");
        Assert.Equal("", (await equity.PathsAsync())[0]);

        var fold = file.Find("summary").First;
        await fold.FocusAsync();
        await file.PressAsync("Enter");
        Assert.True(await fold.EvaluateAsync<bool>("summary => summary.parentElement.open"));
    }
}
