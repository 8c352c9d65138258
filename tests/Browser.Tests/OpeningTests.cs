namespace Rota.Tests.Browsing;

[Trait("Category", "Slow")]
public sealed class OpeningTests(Chromium chromium)
{
    [Rule("R43")]
    [Theory]
    [InlineData("html")]
    [InlineData("tearsheet")]
    public async Task AFileOpensFromDiskWithTheNetworkBlockedAndLogsNothing(string report)
    {
        await using var file = await chromium.OpenAsync(report == "html" ? Reported.LongHtml : Reported.LongTearsheet);

        Assert.Equal("Three in turn", await file.Page.TitleAsync());
        Assert.Equal("Three in turn", await file.Find("h1").InnerTextAsync());
        // The script has run to its end.
        Assert.Equal(await file.Find("figure.chart").CountAsync(), await file.Find("figure.chart .legend .day").CountAsync());
        Assert.Equal(1, await file.Find("button.theme").CountAsync());
    }

    [Fact]
    public async Task RequestsAndConsoleMessagesOfAFileAreRecorded()
    {
        var path = Path.Combine(Path.GetDirectoryName(Reported.LongHtml)!, "noisy.html");
        const string Noisy = "<img src='http://127.0.0.1:9/x.png'><script>console.log('hello'); alert('there'); nothing();</script>";
        await File.WriteAllTextAsync(path, Noisy, TestContext.Current.CancellationToken);
        var file = await chromium.OpenAsync(path);

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(async () => await file.DisposeAsync());
        foreach (var kind in new[] { "request: http://127.0.0.1:9/x.png", "console: hello", "dialog: there", "error: " })
            Assert.Contains(file.Noises, noise => noise.StartsWith(kind, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThePageBlocksAllLoading()
    {
        var file = await chromium.OpenAsync(Reported.LongHtml);
        var refused = await file.AskAsync<bool>("() => fetch('http://127.0.0.1:9/').then(() => false, () => true)");

        Assert.True(refused);
        Assert.DoesNotContain(file.Noises, noise => noise.StartsWith("request", StringComparison.Ordinal));
        Assert.Contains(file.Noises, noise => noise.Contains("Content Security Policy", StringComparison.Ordinal));
        await file.Page.CloseAsync();
    }
}
