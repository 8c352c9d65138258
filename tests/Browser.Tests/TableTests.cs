using System.Globalization;
using Microsoft.Playwright;

namespace Rota.Tests.Browsing;

[Trait("Category", "Slow")]
public sealed class TableTests(Chromium chromium)
{
    [Fact]
    public async Task ATableSortsByClickAndByKey()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        await file.Find("summary", new() { HasTextRegex = new("^(All|The latest) .* orders$") }).ClickAsync();
        var table = file.Find("table").Filter(new() { Has = file.Find("caption:text-is('Orders')") });
        var shown = Reported.Long.Trades.TakeLast(await table.Locator("tbody tr").CountAsync()).ToList();
        double[] rising = [.. shown.Select(trade => (double)Math.Round((decimal)trade.Value, 2)).Order()];
        var head = table.GetByRole(AriaRole.Columnheader, new() { Name = "Value" });

        await head.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal("ascending", await head.GetAttributeAsync("aria-sort"));
        Assert.Equal(rising, await NumbersAsync(5), Same);

        await file.PressAsync("Enter");
        Assert.Equal("descending", await head.GetAttributeAsync("aria-sort"));
        Assert.Equal(rising.Reverse(), await NumbersAsync(5), Same);

        var assets = table.GetByRole(AriaRole.Columnheader, new() { Name = "Asset" });
        await assets.GetByRole(AriaRole.Button).FocusAsync();
        await file.PressAsync("Space");
        Assert.Null(await head.GetAttributeAsync("aria-sort"));
        Assert.Equal("ascending", await assets.GetAttributeAsync("aria-sort"));
        Assert.Equal(
            shown.Select(trade => trade.Asset.Name).Order(StringComparer.Ordinal),
            await table.Locator("tbody td:nth-child(2)").AllTextContentsAsync());

        async Task<IEnumerable<double>> NumbersAsync(int column)
        {
            var texts = await table.Locator($"tbody td:nth-child({column})").AllTextContentsAsync();
            return texts.Select(text => double.Parse(text, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task TheHeatMapNamesTheMonthUnderThePointer()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        var month = Reported.Long.Equity.MonthlyReturns().Single(month => month.End.Year == 2008 && month.End.Month == 10);
        var row = file.Find("table.heat tbody tr").Filter(new() { Has = file.Find("th:text-is('2008')") });

        await row.Locator("td").Nth(9).HoverAsync();
        Assert.Equal($"2008 Oct: {Hundredfold(month.Return)} %", await file.Find(".heard").InnerTextAsync());
        await row.Locator("td").Last.HoverAsync();
        var year = Reported.Long.Equity.YearlyReturns().Single(year => year.End.Year == 2008);
        Assert.Equal($"2008: {Hundredfold(year.Return)} %", await file.Find(".heard").InnerTextAsync());
        await file.Find("h1").HoverAsync();
        Assert.Equal("", await file.Find(".heard").InnerTextAsync());
    }

    private static bool Same(double one, double other) => Math.Abs(one - other) < 0.011;

    private static string Hundredfold(double fraction) => (fraction * 100).ToString("0.00", CultureInfo.InvariantCulture);
}
