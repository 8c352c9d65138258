using System.Globalization;
using Microsoft.Playwright;

namespace Rota.Tests.Browsing;

// A chart of an opened file, and the actions on it.
internal sealed class Picture(OpenedFile file, ILocator figure)
{
    public ILocator Plot => figure.Locator("svg.plot");

    public ILocator Button(string name) => figure.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Said => figure.Locator("output");

    public async Task<DateOnly> DayAsync() =>
        DateOnly.ParseExact(await figure.Locator(".legend .day").InnerTextAsync(), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The legend's text for each line, by name.
    public async Task<Dictionary<string, string>> ValuesAsync()
    {
        var names = await figure.Locator(".legend button").AllInnerTextsAsync();
        var values = await figure.Locator(".legend .value").AllInnerTextsAsync();
        return names.Zip(values).ToDictionary(pair => pair.First.Trim(), pair => pair.Second);
    }

    // The first and the last day that can be reached.
    public async Task<(DateOnly First, DateOnly Last)> RangeAsync()
    {
        await Plot.FocusAsync();
        await file.PressAsync("Home");
        var first = await DayAsync();
        await file.PressAsync("End");
        var last = await DayAsync();
        await file.PressAsync("Escape");
        return (first, last);
    }

    public async Task<string[]> YearsAsync() => [.. await figure.Locator("text.x").AllTextContentsAsync()];

    // The labels of the horizontal lines as numbers, and their heights in per cent.
    public async Task<(double Value, double Down)[]> LevelsAsync()
    {
        var texts = await file.AskAsync<string[][]>(
            "figure => [...figure.querySelectorAll('text.y')].map(text => [text.textContent, text.getAttribute('y')])",
            await figure.ElementHandleAsync());
        return [.. texts.Select(text => (Number(text[0]), Number(text[1].TrimEnd('%'))))];
    }

    public Task<string[]> PathsAsync() =>
        figure.Locator(".lines path").EvaluateAllAsync<string[]>("paths => paths.map(path => path.getAttribute('d'))");

    // Where shading begins and ends, in fractions of the width.
    public async Task<(double From, double To)> ShadedAsync(string look)
    {
        var shares = await figure.Locator($".{look}.simulated").EvaluateAsync<double[]>(
            "shade => { const box = shade.getBBox(); return [box.x / 900, (box.x + box.width) / 900]; }");
        return (shares[0], shares[1]);
    }

    // Moves the pointer to fractions of the width, pressed from the second on.
    public async Task DragAsync(float from, float to)
    {
        await PointAsync(from);
        await file.Page.Mouse.DownAsync();
        await PointAsync((from + to) / 2);
        await PointAsync(to);
        await file.Page.Mouse.UpAsync();
    }

    public async Task PointAsync(float share)
    {
        await Plot.ScrollIntoViewIfNeededAsync();
        var box = (await Plot.BoundingBoxAsync())!;
        await file.Page.Mouse.MoveAsync(box.X + box.Width * share, box.Y + box.Height / 2);
    }

    private static double Number(string text) => text switch
    {
        [.. var thousands, 'k'] => 1e3 * Number(thousands),
        [.. var millions, 'M'] => 1e6 * Number(millions),
        _ => double.Parse(text.TrimEnd('%', ' '), CultureInfo.InvariantCulture),
    };
}
