using System.Globalization;

namespace Rota.Tests.Browsing;

// The script's additions to the pictures; expected numbers come from the run, not from the page.
[Trait("Category", "Slow")]
public sealed class ChartTests(Chromium chromium)
{
    private static readonly BacktestResult Run = Reported.Long;

    [Fact]
    public async Task TheCrosshairShowsAllValuesOfItsDay()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        foreach (var share in new[] { 0.07f, 0.5f, 0.93f })
        {
            var equity = file.Chart("Equity");
            await equity.PointAsync(share);
            var (day, row) = Row(await equity.DayAsync());

            // A month is at most nine pixels wide.
            var days = Run.To.DayNumber - Run.From.DayNumber;
            Assert.InRange(day.DayNumber - Run.From.DayNumber, days * share - 9, days * share + 9);
            var values = await equity.ValuesAsync();
            Assert.Equal(["Three in turn", "Other"], values.Keys);
            Assert.Equal(Rounded(Run.Equity.Values[row], 0, ""), values["Three in turn"]);
            Assert.Equal(Rounded(Run.Benchmark!.Values[row], 0, ""), values["Other"]);
        }
    }

    [Fact]
    public async Task ArrowsMoveThroughTheDaysAndEveryChartShowsItsOwn()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        var drawdown = file.Chart("Drawdown");
        await drawdown.Plot.FocusAsync();
        for (var step = 0; step < 4; step++) await file.PressAsync("ArrowRight");
        Assert.Equal(Run.Equity.Dates[3], await drawdown.DayAsync());
        await file.PressAsync("ArrowLeft");
        Assert.Equal(Run.Equity.Dates[2], await drawdown.DayAsync());
        await file.PressAsync("End");
        Assert.Equal(Run.To, await drawdown.DayAsync());
        var (last, high) = (Run.Equity.Values[^1], 0.0);
        foreach (var value in Run.Equity.Values) high = Math.Max(high, value);
        Assert.Equal(Rounded((last / high - 1) * 100, 2, " %"), (await drawdown.ValuesAsync())["Three in turn"]);

        var allocation = file.Chart("Allocation");
        await allocation.PointAsync(0.61f);
        var (day, row) = Row(await allocation.DayAsync());
        var values = await allocation.ValuesAsync();
        foreach (var asset in Run.Strategy.Allocation.Assets)
        {
            var shares = Run.Trades.Where(trade => trade.Asset == asset && trade.Date <= day).Sum(trade => trade.Shares);
            var close = Run.Panel.Closes(asset)[Run.Panel.Dates.BinarySearch(day)];
            Assert.Equal(Rounded(shares * close / Run.Equity.Values[row] * 100, 1, " %"), values[asset.Name]);
        }
    }

    [Fact]
    public async Task DraggingZoomsDraggingWithShiftMovesAndZeroShowsAll()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        var equity = file.Chart("Equity");
        var years = await equity.YearsAsync();

        await equity.DragAsync(0.25f, 0.5f);
        AssertNear((0.25, 0.5), await equity.RangeAsync());
        Assert.NotEqual(years, await equity.YearsAsync());

        await file.Page.Keyboard.DownAsync("Shift");
        await equity.DragAsync(0.8f, 0.4f);
        await file.Page.Keyboard.UpAsync("Shift");
        AssertNear((0.35, 0.6), await equity.RangeAsync());
        // All charts show the same days.
        AssertNear((0.35, 0.6), await file.Chart("Allocation").RangeAsync());

        await equity.Plot.FocusAsync();
        await file.PressAsync("0");
        await Assertions.Until(async () => await equity.RangeAsync() == (Run.From, Run.To));
        Assert.Equal(years, await equity.YearsAsync());
    }

    [Fact]
    public async Task CtrlAndTheWheelZoomAroundThePointerAndTheWheelAloneScrollsThePage()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        var equity = file.Chart("Equity");
        await equity.PointAsync(0.75f);
        await file.Page.Keyboard.DownAsync("Control");
        for (var step = 0; step < 3; step++) await file.Page.Mouse.WheelAsync(0, -100);
        await file.Page.Keyboard.UpAsync("Control");
        await Assertions.Until(async () => (await equity.RangeAsync()).First > Run.From.AddDays(700));
        // 0.8 of it three times, and three quarters of the hidden part before.
        AssertNear((0.75 * (1 - 0.512), 1 - 0.25 * (1 - 0.512)), await equity.RangeAsync());

        var range = await equity.RangeAsync();
        await equity.PointAsync(0.5f);
        var before = await file.AskAsync<double>("() => scrollY");
        await file.Page.Mouse.WheelAsync(0, 200);
        await Assertions.Until(async () => await file.AskAsync<double>("() => scrollY") > before);
        Assert.Equal(range, await equity.RangeAsync());
    }

    [Fact]
    public async Task KeysZoomAndMove()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        var equity = file.Chart("Equity");
        await equity.Plot.FocusAsync();
        await file.PressAsync("+");
        AssertNear((0.25, 0.75), await equity.RangeAsync());
        await file.PressAsync("Shift+ArrowRight");
        AssertNear((0.375, 0.875), await equity.RangeAsync());
        await file.PressAsync("Shift+ArrowRight");
        await file.PressAsync("Shift+ArrowRight");
        AssertNear((0.5, 1), await equity.RangeAsync());
        await file.PressAsync("-");
        Assert.Equal((Run.From, Run.To), await equity.RangeAsync());
    }

    [Fact]
    public async Task RangeButtonsShowTheLastYearsOfAllCharts()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        await file.Chart("Equity").Button("5 y").ClickAsync();
        var from = DateOnly.FromDayNumber(Run.To.DayNumber - (int)Math.Round(5 * 365.25));
        foreach (var title in new[] { "Equity", "Drawdown", "Allocation" })
        {
            var (first, last) = await file.Chart(title).RangeAsync();
            Assert.Equal(Run.To, last);
            Assert.InRange(first, from, from.AddDays(3));
            Assert.Equal("true", await file.Chart(title).Button("5 y").GetAttributeAsync("aria-pressed"));
            Assert.Equal("false", await file.Chart(title).Button("All").GetAttributeAsync("aria-pressed"));
        }

        await file.Chart("Drawdown").Button("All").ClickAsync();
        Assert.Equal((Run.From, Run.To), await file.Chart("Equity").RangeAsync());
    }

    [Fact]
    public async Task TheLogScaleSpacesByRatioAndTheOtherByDifference()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        var equity = file.Chart("Equity");
        AssertEven(await equity.LevelsAsync(), Math.Log);

        await equity.Button("Log scale").ClickAsync();
        Assert.Equal("false", await equity.Button("Log scale").GetAttributeAsync("aria-pressed"));
        AssertEven(await equity.LevelsAsync(), value => value);
    }

    [Fact]
    public async Task ALineCanBeHiddenAndShownAgain()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        var equity = file.Chart("Equity");
        var paths = await equity.PathsAsync();

        await equity.Button("Other").ClickAsync();
        Assert.Equal("", (await equity.PathsAsync())[1]);
        Assert.Equal("", (await equity.ValuesAsync())["Other"]);
        Assert.Equal("false", await equity.Button("Other").GetAttributeAsync("aria-pressed"));
        await equity.PointAsync(0.3f);
        Assert.DoesNotContain("Other", await equity.Said.InnerTextAsync(), StringComparison.Ordinal);

        await equity.Button("Other").ClickAsync();
        Assert.Equal(paths, await equity.PathsAsync());
    }

    // Two assets are real from 2006 on.
    [Fact]
    public async Task ShadingCoversItsDaysAtAnyZoom()
    {
        await using var file = await chromium.OpenAsync(Reported.LongHtml);
        var share = (double)(new DateOnly(2006, 1, 2).DayNumber - Run.From.DayNumber) / (Run.To.DayNumber - Run.From.DayNumber);
        var (equity, allocation) = (file.Chart("Equity"), file.Chart("Allocation"));
        Assert.Equal(0.0, (await equity.ShadedAsync("shade")).From, 0.002);
        Assert.Equal(share, (await equity.ShadedAsync("shade")).To, 0.002);
        // Areas hide the shading behind them, so the stripe above is tested there.
        Assert.Equal(share, (await allocation.ShadedAsync("stripe")).To, 0.002);

        await equity.DragAsync(0, 0.5f);
        Assert.Equal(2 * share, (await equity.ShadedAsync("shade")).To, 0.005);
        await equity.Button("10 y").ClickAsync();
        Assert.Equal((0.0, 0.0), await equity.ShadedAsync("shade"));
    }

    // Rounded for display, the last values are 0, which a log scale cannot show.
    [Fact]
    public async Task AnEquityNearZeroIsDrawn()
    {
        var run = Reported.Run(["A", "B", "C"], 300);
        double[] lost = [.. Enumerable.Range(0, run.Equity.Values.Length).Select(day => 10_000 * Math.Pow(0.9, day))];
        await using var file = await chromium.OpenAsync(
            Reported.File("html", run with { Equity = new EquityCurve(run.Equity.Dates.ToArray(), lost) }));
        var equity = file.Chart("Equity");
        Assert.DoesNotContain("NaN", string.Concat(await equity.PathsAsync()), StringComparison.Ordinal);
        await equity.Button("Log scale").ClickAsync();
        await equity.Button("Log scale").ClickAsync();

        Assert.DoesNotContain("NaN", string.Concat(await equity.PathsAsync()), StringComparison.Ordinal);
        await equity.Plot.FocusAsync();
        await file.PressAsync("End");
        Assert.Equal("0", (await equity.ValuesAsync())["Three in turn"]);
    }

    private static (DateOnly Day, int Row) Row(DateOnly day)
    {
        var row = Run.Equity.Dates.BinarySearch(day);
        Assert.True(row >= 0, $"{day:O} is not a day of the run");
        return (day, row);
    }

    // Within a pixel or two, a weekend and a day.
    private static void AssertNear((double From, double To) shares, (DateOnly First, DateOnly Last) range)
    {
        var days = Run.To.DayNumber - Run.From.DayNumber;
        Assert.InRange(range.First.DayNumber - Run.From.DayNumber - days * shares.From, -15, 18);
        Assert.InRange(range.Last.DayNumber - Run.From.DayNumber - days * shares.To, -18, 15);
    }

    private static void AssertEven((double Value, double Down)[] levels, Func<double, double> scale)
    {
        Assert.True(levels.Length > 2, "too few lines to compare");
        var slope = (levels[^1].Down - levels[0].Down) / (scale(levels[^1].Value) - scale(levels[0].Value));
        Assert.True(slope < 0, "more is higher");
        Assert.All(
            levels,
            level => Assert.Equal(levels[0].Down + slope * (scale(level.Value) - scale(levels[0].Value)), level.Down, 0.02));
    }

    // As the tables round: halves away from 0.
    private static string Rounded(double value, int decimals, string suffix)
    {
        var rounded = Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);
        return rounded.ToString($"N{decimals}", CultureInfo.InvariantCulture) + suffix;
    }
}
