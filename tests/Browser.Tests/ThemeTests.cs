namespace Rota.Tests.Browsing;

[Trait("Category", "Slow")]
public sealed class ThemeTests(Chromium chromium)
{
    private const string Background = "() => getComputedStyle(document.documentElement).backgroundColor";

    [Fact]
    public async Task ColoursFollowTheReadersPreferenceUntilTheButtonIsUsed()
    {
        await using var light = await chromium.OpenAsync(Reported.LongHtml);
        await using var dark = await chromium.OpenAsync(Reported.LongHtml, new View(IsDark: true));
        var (day, night) = (await light.AskAsync<string>(Background), await dark.AskAsync<string>(Background));
        Assert.NotEqual(day, night);
        Assert.Equal(("false", "true"), (await Pressed(light), await Pressed(dark)));

        await light.Find("button.theme").ClickAsync();
        await dark.Find("button.theme").ClickAsync();
        Assert.Equal((night, day), (await light.AskAsync<string>(Background), await dark.AskAsync<string>(Background)));
        Assert.Equal(("true", "false"), (await Pressed(light), await Pressed(dark)));
    }

    // For all text, even inside folds: WCAG 2.2, 1.4.3.
    [Theory]
    [InlineData("html", false)]
    [InlineData("html", true)]
    [InlineData("tearsheet", false)]
    [InlineData("tearsheet", true)]
    public async Task TextStandsOutFromItsBackground(string report, bool isDark)
    {
        await using var file = await chromium.OpenAsync(
            report == "html" ? Reported.LongHtml : Reported.LongTearsheet, new View(IsDark: isDark));
        await file.Chart("Equity").Button("Other").ClickAsync();
        var (count, faint) = await Contrast.OfAsync(file, 4.5);

        Assert.InRange(count, 500, int.MaxValue);
        Assert.Empty(faint);
    }

    [Fact]
    public async Task LowContrastTextIsFound()
    {
        await using var file = await chromium.OpenAsync(Reported.LongTearsheet);
        // 4.48 to 1.
        await file.AskAsync<object>("() => { document.querySelector('h1').style.color = 'rgb(119, 119, 119)'; }");
        var (_, faint) = await Contrast.OfAsync(file, 4.5);

        Assert.Equal("4.48 Three in turn", Assert.Single(faint));
    }

    private static Task<string?> Pressed(OpenedFile file) => file.Find("button.theme").GetAttributeAsync("aria-pressed");
}
