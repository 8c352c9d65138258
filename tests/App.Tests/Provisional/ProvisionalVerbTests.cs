using System.Globalization;
using System.Text.Json;

namespace Rota.Tests.Program;

// rota now --provisional. Prices end on Thursday 2001-02-01 with A steeper than B; quotes are of Friday.
public sealed class ProvisionalVerbTests : IDisposable
{
    private const string At = "2001-02-02 15:45";

    private static readonly double[] A = [100, 102, 104, 106];
    private static readonly double[] B = [50, 50, 51, 51.5];

    private readonly Place _place = new();
    private readonly string _script;

    public ProvisionalVerbTests()
    {
        _place["XDG_STATE_HOME"] = Path.Combine(_place.Folder, "state");
        Prices(20 + A.Length);
        _script = _place.Write("trend.csx", """
            // The steeper trend, nobody (2001).
            Rotate("A", "B").RankBy(Sma(2.Days) / Sma(4.Days)).Hold(1).Every(Day).Named("Trend")
            """);
    }

    [Rule("A5")]
    [Fact]
    public void EveryLineOfAProvisionalSheetSaysSo()
    {
        var now = Now($"A,108,{At}", $"B,51.5,{At}");

        Assert.True(now.Code == 0, now.Error);
        Assert.All(now.Output.TrimEnd('\n').Split('\n'), line => Assert.StartsWith("PROVISIONAL", line, StringComparison.Ordinal));
        Assert.Contains("In New York: A 108.00 at 15:45:00, B 51.50 at 15:45:00", now.Output, StringComparison.Ordinal);
        Assert.Contains("As of     2001-02-02, quotes of the day, not closes", now.Output, StringComparison.Ordinal);
        Assert.Contains("Hold      A 100 %", now.Output, StringComparison.Ordinal);
        Assert.Matches("Flips     to B 100 % if A closes below 10", now.Output);
        var json = JsonDocument.Parse(Now(["--json"], $"A,108,{At}", $"B,51.5,{At}").Output).RootElement.GetProperty("provisional");
        Assert.Equal(("2001-02-02", 108), (json.GetProperty("day").GetString(), json.GetProperty("quotes")[0].GetProperty("price").GetDouble()));
    }

    [Rule("A6")]
    [Fact]
    public void AfterTheCloseTheSignalIsConfirmedOrChanged()
    {
        _ = Now($"A,108,{At}", $"B,51.5,{At}");
        var before = _place.Rota("now", _script, "--feed", "csv:prices", "--max-age", "none");
        Close(108, 51.5);
        var confirmed = _place.Rota("now", _script, "--feed", "csv:prices", "--max-age", "none");
        Close(90, 51.5);
        var changed = _place.Rota("now", _script, "--feed", "csv:prices", "--max-age", "none");

        Assert.DoesNotContain("Told", before.Output, StringComparison.Ordinal);
        Assert.Contains("provisional: A 100 %; confirmed by the close\nChanged   0 of 1 provisional signals\n", confirmed.Output, StringComparison.Ordinal);
        Assert.Contains("provisional: A 100 %; CHANGED by the close\nCorrect   at the next open, or for funds by the next cut-off: A 100 % to 0 %; B 0 % to 100 %\n" +
            "Changed   1 of 1 provisional signals\n", changed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void FlipPricesOfQuotesSayProvisionalToo()
    {
        string[] flip = ["flip", _script, "--feed", "csv:prices", "--provisional", "--quotes", Quotes($"A,106,{At}", $"B,51.5,{At}"), "--quote-age", "none"];

        Assert.Matches(@"PROVISIONAL  A +106\.00 +below ", _place.Rota(flip).Output);
        Assert.Contains("--history looks at closes; leave out --provisional.", _place.Rota([.. flip, "--history"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ASignalThatBorrowsIsKeptToo()
    {
        var script = _place.Write("borrows.csx", "// Half more, nobody (2001).\nRotate(\"A\", \"B\").RankBy(Sma(2.Days)).Hold(1).Every(Day).Leveraged(1.5, 0.01).Named(\"Borrows\")\n");
        string[] now = ["now", script, "--feed", "csv:prices", "--max-age", "none"];
        _ = _place.Rota([.. now, "--provisional", "--quotes", Quotes($"A,108,{At}", $"B,51.5,{At}"), "--quote-age", "none"]);
        Close(108, 51.5);

        Assert.Contains("provisional: A 150 %; confirmed by the close", _place.Rota(now).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AQuoteIsNeverKeptAsAClose()
    {
        _ = Now($"A,90,{At}", $"B,51.5,{At}");
        var closes = _place.Rota("now", _script, "--feed", "csv:prices", "--max-age", "none");

        Assert.Contains("As of     2001-02-01, the last close of the prices", closes.Output, StringComparison.Ordinal);
        Assert.Contains("Hold      A 100 %", closes.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryWrongQuoteIsNamedWithItsLine()
    {
        var now = Now("A,108 USD,2001-02-02 15:45", "B,51.5,noon", "C,0,2001-02-02T20:45Z");

        Assert.Equal(2, now.Code);
        Assert.Contains("quotes.csv(2): Price is '108 USD'", now.Error, StringComparison.Ordinal);
        Assert.Contains("quotes.csv(3): Time is 'noon'; use New York's time as in 2026-11-30 15:45", now.Error, StringComparison.Ordinal);
        Assert.Contains("quotes.csv(4): The price of C must be finite and above 0.", now.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingQuoteAnOldOneAndOneOfAnotherDayRefuseTheSheet()
    {
        var missing = Now($"A,108,{At}");
        var mixed = Now($"A,108,{At}", "B,51.5,2001-02-01 15:45");
        var old = _place.Rota("now", _script, "--feed", "csv:prices", "--provisional", "--quotes", Quotes($"A,108,{At}", $"B,51.5,{At}"));

        Assert.Contains("No quote of B. Without it the signal is not known.", missing.Error, StringComparison.Ordinal);
        Assert.Contains("The quote of B is of 2001-02-01, others are of 2001-02-02", mixed.Error, StringComparison.Ordinal);
        Assert.Contains("The quote of A is of 2001-02-02 15:45:00 in New York, ", old.Error, StringComparison.Ordinal);
        Assert.Contains("15 are allowed. Get a newer one, or set --quote-age.", old.Error, StringComparison.Ordinal);
        Assert.Equal([2, 2, 2], new[] { missing.Code, mixed.Code, old.Code });
    }

    [Fact]
    public void AFeedWithoutQuotesNamesTheRemedy()
    {
        var now = _place.Rota("now", _script, "--feed", "csv:prices", "--provisional");
        var lonely = _place.Rota("now", _script, "--feed", "csv:prices", "--quotes", "x.csv");

        Assert.Equal((2, 2), (now.Code, lonely.Code));
        Assert.Contains("A: This feed has no quotes of a running session. Use --quotes with a file", now.Error, StringComparison.Ordinal);
        Assert.Contains("--quotes is for provisional signals; add --provisional.", lonely.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedRecordIsSetAsideAndSaid()
    {
        _ = Now($"A,108,{At}", $"B,51.5,{At}");
        var record = Assert.Single(Directory.GetFiles(Path.Combine(_place.Folder, "state", "rota", "provisional")));
        File.WriteAllText(record, "{");
        var now = _place.Rota("now", _script, "--feed", "csv:prices", "--max-age", "none");

        Assert.Equal(0, now.Code);
        Assert.Contains("was renamed to", now.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(record));
    }

    private Outcome Now(params string[] quotes) => Now([], quotes);

    private Outcome Now(string[] more, params string[] quotes) => _place.Rota(
        ["now", _script, "--feed", "csv:prices", "--provisional", "--quotes", Quotes(quotes), "--quote-age", "none", "--max-age", "none", .. more]);

    private string Quotes(params string[] rows) => _place.Write("quotes.csv", string.Concat(rows.Prepend("Asset,Price,Time").Select(row => row + "\n")));

    private void Prices(int days)
    {
        _place.Prices("A", Place.Rows(day => day < 20 ? A[0] : A[day - 20], days));
        _place.Prices("B", Place.Rows(day => day < 20 ? B[0] : B[day - 20], days));
    }

    // The closes of Friday.
    private void Close(double a, double b)
    {
        Prices(20 + A.Length);
        File.AppendAllText(Path.Combine(_place.Folder, "prices", "A.csv"), string.Create(CultureInfo.InvariantCulture, $"2001-02-02,{a}\n"));
        File.AppendAllText(Path.Combine(_place.Folder, "prices", "B.csv"), string.Create(CultureInfo.InvariantCulture, $"2001-02-02,{b}\n"));
    }

    public void Dispose() => _place.Dispose();
}
