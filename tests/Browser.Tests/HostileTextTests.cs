namespace Rota.Tests.Browsing;

// Names and notes that try to be more than text.
[Trait("Category", "Slow")]
public sealed class HostileTextTests(Chromium chromium)
{
    private const string Hostile =
        "</title></script><script>alert(1)</script>\"'><img src=x onerror=alert(1)><svg onload=alert(2)>\u202e&amp;{{x}}${y}😀" +
        " שלום";

    // Characters that an asset's name may contain.
    private static readonly string[] Names =
    [
        "A&ltb&gt", "\u202eB😀", "C`${alert(1)}`", "constructor", "__proto__", "E{{x}}=%", new('W', 64), "ש\u200f", "--!", "H&#39)(",
    ];

    private const string Elements = """
        () => Object.entries(Object.groupBy([...document.querySelectorAll('*')], each => each.tagName))
          .map(([name, all]) => `${name} ${all.length}`).sort()
        """;

    [Theory]
    [InlineData("html", 1280)]
    [InlineData("html", 390)]
    [InlineData("tearsheet", 390)]
    public async Task NamesAndNotesStayText(string report, int width)
    {
        var run = Reported.Run(Names, 600);
        string[] notes = [Hostile, string.Concat(Enumerable.Repeat(Hostile, 100)), new('<', 10_000), "<!-- <script>"];
        var hostile = run with
        {
            Strategy = run.Strategy with { Name = Hostile },
            BenchmarkName = Hostile + new string('x', 10_000),
            Notes = notes,
        };
        var tame = run with { Strategy = run.Strategy with { Name = "Tame" }, BenchmarkName = "Other", Notes = ["1", "2", "3", "4"] };
        await using var file = await chromium.OpenAsync(Reported.File(report, hostile), new View(width));
        await using var other = await chromium.OpenAsync(Reported.File(report, tame), new View(width));

        // They add no elements, even after all controls were used.
        Assert.Equal(await other.AskAsync<string[]>(Elements), await file.AskAsync<string[]>(Elements));
        foreach (var page in new[] { file, other })
        {
            await page.Find("figure.chart svg.plot").First.FocusAsync();
            await page.PressAsync("ArrowRight");
            foreach (var head in await page.Find("th button:visible").AllAsync()) await head.ClickAsync();
            await page.Find("figure.chart .legend button").First.ClickAsync();
        }

        Assert.Equal(await other.AskAsync<string[]>(Elements), await file.AskAsync<string[]>(Elements));
        // Bidirectional controls are shown as a sign; everything else stays as written.
        var seen = Hostile.Replace('\u202e', '\ufffd');
        Assert.Equal(seen, await file.Find("h1").TextContentAsync());
        Assert.Equal(seen, await file.Page.TitleAsync());
        if (report == "html")
            Assert.Equal(notes[1].Replace('\u202e', '\ufffd'), await file.Find(".notes li").Nth(1).TextContentAsync());
        Assert.Equal(width, await file.AskAsync<int>("() => document.documentElement.scrollWidth"));
    }
}
