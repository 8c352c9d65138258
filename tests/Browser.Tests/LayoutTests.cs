namespace Rota.Tests.Browsing;

[Trait("Category", "Slow")]
public sealed class LayoutTests(Chromium chromium)
{
    // Axis labels that overlap, are cut off by the window, or are too small to read.
    private const string BadNames = """
        () => [...document.querySelectorAll('svg.plot')].flatMap(plot => {
          const texts = [...plot.querySelectorAll('text')].filter(text => text.checkVisibility());
          const boxes = texts.map(text => text.getBoundingClientRect());
          const bad = [];
          texts.forEach((text, at) => {
            const box = boxes[at], size = parseFloat(getComputedStyle(text).fontSize);
            if (box.left < 0 || box.right > document.documentElement.clientWidth) bad.push(`${text.textContent} is cut off`);
            if (size < 11) bad.push(`${text.textContent} has ${size} px`);
            boxes.forEach((other, place) => {
              const isBeside = box.right <= other.left || other.right <= box.left;
              const isAbove = box.bottom <= other.top + 2 || other.bottom <= box.top + 2;
              if (place > at && !isBeside && !isAbove)
                bad.push(`${text.textContent} touches ${texts[place].textContent}`);
            });
          });
          return bad;
        })
        """;

    [Theory]
    [InlineData(390, true)]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    [InlineData(1920, true)]
    public async Task APageFitsItsWindowWithReadableAxisLabels(int width, bool hasScript)
    {
        foreach (var path in new[] { Reported.LongHtml, Reported.LongTearsheet })
        {
            await using var file = await chromium.OpenAsync(path, new View(width, HasScript: hasScript));
            await file.AskAsync<object>("() => { document.querySelectorAll('details').forEach(each => each.open = true); }");

            Assert.Equal(width, await file.AskAsync<int>("() => document.documentElement.scrollWidth"));
            Assert.Empty(await file.AskAsync<string[]>(BadNames));
        }
    }

    [Fact]
    public async Task ResizingTheWindowKeepsTheLabelsApart()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml, new View(1920));
        // Days have longer labels than years.
        await file.Chart("Equity").Button("1 y").ClickAsync();
        await file.Page.SetViewportSizeAsync(390, 800);

        await Assertions.Until(async () => (await file.AskAsync<string[]>(BadNames)).Length == 0);
        Assert.Equal(390, await file.AskAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task NumbersAreRightAlignedInFixedWidthDigits()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        var cells = file.Find("table:has(caption:text-is('Statistics of the whole run')) td:nth-child(2)");
        var looks = await cells.EvaluateAllAsync<string[]>(
            "cells => cells.map(getComputedStyle).map(style => `${style.textAlign} ${style.fontVariantNumeric}`)");
        Assert.All(looks, look => Assert.Equal("right tabular-nums", look));
        Assert.Equal(28, looks.Length);
    }
}
