using System.Text;

namespace Rota.Tests;

// A key comes from the environment and is sent only to its provider.
public sealed class WebKeyTests
{
    private static readonly string Escaped = Uri.EscapeDataString(WebStage.Key);

    [Theory]
    [InlineData("tiingo", "Authorization: Token K3y+of/a=user\r\n")]
    [InlineData("alphavantage", "&apikey=K3y%2Bof%2Fa%3Duser ")]
    [InlineData("fred", "&api_key=K3y%2Bof%2Fa%3Duser ")]
    public void TheKeyGoesToItsProvider(string feed, string where)
    {
        using var stage = new WebStage(Reply.Of(200, Shapes.Of(feed)));

        stage.Load(feed, "A");

        Assert.Contains(where, Assert.Single(stage.Asked), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yahoo")]
    [InlineData("stooq")]
    public void AProviderWithoutKeysGetsNone(string feed)
    {
        using var stage = new WebStage(Reply.Of(200, Shapes.Of(feed)));

        stage.Load(feed, "A");

        Assert.DoesNotContain("K3y", stage.Asked[0], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Authorization", stage.Asked[0], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("tiingo", "TIINGO_TOKEN", "https://www.tiingo.com/account/api/token")]
    [InlineData("alphavantage", "ALPHAVANTAGE_KEY", "https://www.alphavantage.co/support/#api-key")]
    [InlineData("eodhd", "EODHD_TOKEN", "https://eodhd.com/cp/settings")]
    public void AMissingKeyIsReportedWithTheProvidersPage(string feed, string variable, string page)
    {
        using var stage = new WebStage(Reply.Page());
        foreach (var missing in new[] { null, "" })
        {
            stage.Environment[variable] = missing;

            var wrong = Assert.Throws<InputException>(() => stage.Feed(feed));

            Assert.Equal(
                $"The feed {feed} needs a key of your own: get one from {page}, then run 'rota data key set {variable}' or set {variable} in the " +
                $"environment. To use cached answers only, use {feed}:offline.",
                wrong.Message);
        }
    }

    [Fact]
    public void AKeyWithALineBreakIsRefusedAndNotShown()
    {
        using var stage = new WebStage(Reply.Page());
        stage.Environment["TIINGO_TOKEN"] = $"{WebStage.Key}\r\nX-Other: 1";

        var wrong = Assert.Throws<InputException>(() => stage.Feed("tiingo"));

        Assert.Contains("TIINGO_TOKEN contains a blank or a letter that cannot be part of a key", wrong.Message, StringComparison.Ordinal);
        RequireHidden(wrong.ToString());
    }

    [Theory]
    [InlineData("tiingo")]
    [InlineData("alphavantage")]
    [InlineData("fred")]
    public void TheKeyIsNotSentToRedirects(string feed)
    {
        using var elsewhere = new LoopbackProvider(Reply.Of(200, Shapes.Of(feed)));
        foreach (var status in new[] { 301, 302, 303, 307, 308 })
        {
            using var stage = new WebStage(Reply.Of(status, "", "text/html", $"Location: {elsewhere.Address}/there?key={Escaped}"));

            var wrong = stage.Wrong(feed, "A");

            Assert.Contains($"{feed} redirects ({status}, to 127.0.0.1), which rota does not follow.", wrong.Message, StringComparison.Ordinal);
            RequireHidden(wrong.ToString());
        }

        Assert.Empty(elsewhere.Asked);
    }

    [Theory]
    [InlineData("tiingo")]
    [InlineData("alphavantage")]
    [InlineData("fred")]
    public void NoMessageFileOrSourceContainsTheKey(string feed)
    {
        var (plain, escaped) = (WebStage.Key, Escaped);
        var reason = $"Key {plain} {escaped}";
        var said = $$"""{"detail":"{{reason}}","Information":"{{reason}}","error_message":"{{reason}}"}""";
        var shape = Shapes.Of(feed);
        var replies = new List<Reply>
        {
            Reply.Page(), Reply.Half(shape), Reply.CutOff(shape, shape.Length / 2), Reply.Json(said), Reply.Json("null"),
        };
        replies.AddRange(new[] { 301, 400, 401, 403, 404, 418, 429, 500 }.Select(status => Reply.Of(status, said)));
        replies.Add(Reply.Of(400, said.Replace(plain, plain.ToUpperInvariant(), StringComparison.Ordinal)));
        replies.Add(Reply.Of(302, "", "text/plain", $"Location: http://{plain.Replace('/', '.').Replace("=", "", StringComparison.Ordinal)}/"));
        replies.Add(Reply.Of(200, [.. Encoding.UTF8.GetBytes(plain), 0xFF], "text/plain"));
        foreach (var reply in replies)
        {
            using var stage = new WebStage(reply);

            var wrong = stage.Wrong(feed, "A");

            RequireHidden(wrong.ToString());
            Assert.All(wrong.Mistakes, mistake => RequireHidden(mistake.ToString()));
            Assert.Empty(stage.Kept);
        }

        using var good = new WebStage(Reply.Json(shape));
        var prices = good.Load(feed, "A");

        RequireHidden(prices.Source);
        Assert.Single(good.Kept);
        Assert.All(Directory.GetFiles(good.Folder, "*", SearchOption.AllDirectories), file =>
        {
            RequireHidden(file);
            RequireHidden(File.ReadAllText(file));
        });
    }

    [Theory]
    [InlineData("tiingo")]
    [InlineData("alphavantage")]
    [InlineData("fred")]
    public void AnAnswerThatRepeatsTheKeyIsNotCached(string feed)
    {
        // A field that is not used.
        var shape = Shapes.Of(feed);
        var brace = shape.IndexOf('{', StringComparison.Ordinal) + 1;
        using var stage = new WebStage(Reply.Json(shape.Insert(brace, $"\"from\":\"?key={Escaped}\",")));

        Assert.True(stage.Load(feed, "A").Dates.Length >= 3);

        Assert.Empty(stage.Kept);
    }

    [Fact]
    public void CachedAnswersDoNotDependOnTheKey()
    {
        using var stage = new WebStage(Reply.Json(Shapes.Fred));
        stage.Load("fred", "A");
        stage.Environment["FRED_KEY"] = "another";
        stage.Begin();

        stage.Load("fred", "A");

        Assert.Single(stage.Asked);
    }

    private static void RequireHidden(string text)
    {
        Assert.DoesNotContain(WebStage.Key, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Escaped, text, StringComparison.OrdinalIgnoreCase);
    }
}
