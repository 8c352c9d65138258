using System.Text.Json;

namespace Rota.Tests.Program;

public sealed class SettingsTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void TheCommandLineOverridesTheFoldersFileWhichOverridesTheUsers()
    {
        _place.Write("scripts/half.csx", File.ReadAllText(Place.Half));
        _place.Write("config/rota/config.json", """{"feed": "csv:/nowhere", "capital": 1, "from": "2001-03-01", "to": 2001}""");
        _place.Write("rota.json", """{"feed": "csv:prices", "capital": 2000, "cashRate": 4}""");
        _place.Write("scripts/rota.json", """{"capital": "3000"}""");

        var json = Json(_place.Rota("run", "scripts/half.csx", "--json", "--from", "2001-02-01"));

        Assert.Equal(3000, json.GetProperty("capital").GetDouble());
        Assert.Equal("2001-02-01", json.GetProperty("from").GetString());
        Assert.Equal("2001-12-31", json.GetProperty("to").GetString());
        Assert.EndsWith(Path.Combine(_place.Folder, "prices"), json.GetProperty("feed").GetString(), StringComparison.Ordinal);
        Assert.Equal("4 %", json.GetProperty("cashRate").GetString());
    }

    [Fact]
    public void ASummaryNamesTheKindOfFileOfASetting()
    {
        _place.Write("half.csx", File.ReadAllText(Place.Half));
        _place.Write("config/rota/config.json", """{"from": "2001-06-01", "costBps": 5, "profile": "house"}""");
        _place.Write("rota.json", """{"feed": "csv:prices", "capital": 2000}""");

        var run = _place.Rota("run", "half.csx", "--profile", "sit-parity");
        var files = _place.Rota("report", "half.csx", "--format", "html", "--format", "settings", "--out", "one");

        Assert.Contains("\nRange         2001-06-01 to 2002-12-27 (from: user settings)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("/prices (rota.json)\nProfile       sit-parity\n", run.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("bps each way (user settings)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nCapital       2,000.00 (rota.json)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nSettings from files: feed, capital (rota.json); from, profile, costBps (user settings)\n",
            _place.Rota("now", "half.csx").Output, StringComparison.Ordinal);
        Assert.Equal(0, files.Code);
        using var settings = JsonDocument.Parse(_place.Read("one/half.settings.json"));
        Assert.Equal("user settings", settings.RootElement.GetProperty("settingsFromFiles").GetProperty("from").GetString());
        Assert.Contains("2001-06-01 to 2002-12-27 (from: user settings)", _place.Read("one/half.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void AReportHasTheSameBytesWhereverTheUsersSettingsAre()
    {
        const string settings = """{"from": "2001-06-01", "costBps": 5, "feed": "simulated"}""";
        _place.Write("half.csx", "Hold((\"SPY\", 1.0)).Every(MonthEnd)\n");
        _place.Write("config/rota/config.json", settings);
        _place.Write("other/home/rota/config.json", settings);

        _place.Rota("report", "half.csx", "--format", "html", "--format", "settings", "--out", "one");
        _place["XDG_CONFIG_HOME"] = Path.Combine(_place.Folder, "other", "home");
        _place.Rota("report", "half.csx", "--format", "html", "--format", "settings", "--out", "two");

        Assert.Equal(_place.Read("one/half.html"), _place.Read("two/half.html"));
        Assert.Equal(_place.Read("one/half.settings.json"), _place.Read("two/half.settings.json"));
    }

    [Fact]
    public void ABareYearIsItsFirstDayOrItsLast()
    {
        var json = Json(_place.Backtest(Place.Half, "--json", "--from", "2001", "--to", "2001"));

        Assert.Equal("2001-01-01", json.GetProperty("from").GetString());
        Assert.Equal("2001-12-31", json.GetProperty("to").GetString());
    }

    [Fact]
    public void WrongSettingsAreNamedWithTheirFileAndKey()
    {
        _place.Write("half.csx", File.ReadAllText(Place.Half));
        var file = _place.Write("rota.json", "{\n  \"captial\": 3,\n  \"profile\": \"hose\",\n  \"capital\": true\n}\n");

        var run = _place.Rota("run", "half.csx");

        Assert.Contains($"{file}(2): Unknown setting 'captial'", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean capital?", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{file}(4): capital is not a text or a number", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);

        File.WriteAllText(file, "{\"profile\": \"hose\", \"from\": \"soon\"}");
        run = _place.Rota("run", "half.csx");
        Assert.Contains($"{file}: profile names an unknown profile 'hose'. Available: house", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{file}: from is 'soon'", run.Error, StringComparison.Ordinal);

        File.WriteAllText(file, "{\"profile\": \"house\",\n ]}");
        run = _place.Rota("run", "half.csx");
        Assert.Contains($"{file}(2,2): Not a JSON object", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void SetWritesTheUsersFileAndKeepsItsOtherKeys()
    {
        var file = _place.Write("config/rota/config.json", "{\"capital\": 5000}");

        var set = _place.Rota("config", "set", "feed", "csv:prices");

        Assert.Equal(0, set.Code);
        using var written = JsonDocument.Parse(File.ReadAllText(file));
        Assert.Equal(5000, written.RootElement.GetProperty("capital").GetInt32());
        Assert.Equal($"csv:{Path.Combine(_place.Folder, "prices")}", written.RootElement.GetProperty("feed").GetString());
        Assert.DoesNotContain(Directory.GetFiles(Path.GetDirectoryName(file)!), name => name.EndsWith(".part", StringComparison.Ordinal));
        Assert.Equal("5000\n", _place.Rota("config", "get", "capital").Output);
    }

    [Fact]
    public void ListShowsTheValuesInForceWithTheirSources()
    {
        var user = _place.Write("config/rota/config.json", "{\"capital\": 5000, \"from\": 2002}");
        var folder = _place.Write("rota.json", "{\"capital\": 7000}");

        var list = _place.Rota("config", "list");

        Assert.Equal(
            $"feed         simulated  (default)\nfrom         2002  ({user})\nto           -  (default)\ncapital      7000  ({folder})\n" +
            "cashRate     -  (default)\nprofile      house  (default)\nproxies      -  (default)\nbenchmark    60/40  (default)\n" +
            "costBps      -  (default)\nfill         -  (default)\ndividendLag  -  (default)\nluck         on  (default)\ntimeLimit    60  (default)\n" +
            "memoryLimit  1024  (default)\nledger       on  (default)\n",
            list.Output);
    }

    [Theory]
    [InlineData("profit", "2", "Unknown setting 'profit'")]
    [InlineData("capital", "-3", "capital is '-3'")]
    [InlineData("profile", "hose", "profile names an unknown profile 'hose'. Available: house")]
    [InlineData("feed", "cvs:prices", "feed is cvs:prices")]
    [InlineData("fill", "later", "fill is 'later'. Available: same-close")]
    [InlineData("costBps", "much", "costBps is 'much'")]
    [InlineData("dividendLag", "-3", "dividendLag is '-3'")]
    [InlineData("benchmark", "a  b", "benchmark is 'a  b'")]
    [InlineData("luck", "sometimes", "luck is 'sometimes'; use on or off")]
    [InlineData("timeLimit", "0", "timeLimit is '0'; use whole seconds")]
    [InlineData("memoryLimit", "64", "memoryLimit is '64'; use whole megabytes")]
    public void SetRefusesInvalidValuesAndWritesNothing(string key, string value, string mistake)
    {
        var set = _place.Rota("config", "set", key, value);

        Assert.Contains(mistake, set.Error, StringComparison.Ordinal);
        Assert.Equal(2, set.Code);
        Assert.False(Directory.Exists(Path.Combine(_place.Folder, "config")));
    }

    // A 5.25 % discount is 365 · 0.0525 / (360 − 91 · 0.0525) a year; January's mean is known from February on.
    [Rule("A14")]
    [Fact]
    public void ADiscountBecomesAYieldAndAMonthlyMeanIsKnownAMonthLater()
    {
        _place.Write("cash.csx", "Hold((\"AAA\", 0.0)).Every(Never).Named(\"Cash\")\n");
        _place.Write("TB3MS.csv", "Date,TB3MS\n2001-01-01,5.25\n2001-02-01,.\n");

        var early = _place.Backtest("cash.csx", "--cash-rate", "TB3MS.csv", "--from", "2001-01-31");
        var run = _place.Backtest("cash.csx", "--cash-rate", "TB3MS.csv", "--from", "2001-02-01", "--to", "2001-02-28", "--report", "equity.csv");

        Assert.Contains("is not known on 2001-01-31", early.Error, StringComparison.Ordinal);
        var last = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(',');
        var yield = 365 * 0.0525 / (360 - 91 * 0.0525);
        var expected = 100_000.0;
        foreach (var days in WeekdayGaps(new(2001, 2, 1), new(2001, 2, 28))) expected *= 1 + yield * days / 365;
        Assert.Equal(expected, double.Parse(last[1], System.Globalization.CultureInfo.InvariantCulture), 1e-6);
    }

    public void Dispose() => _place.Dispose();

    private static IEnumerable<int> WeekdayGaps(DateOnly from, DateOnly to)
    {
        for (var day = from; day < to; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) yield return day.DayOfWeek == DayOfWeek.Friday ? 3 : 1;
        }
    }

    private static JsonElement Json(Outcome run)
    {
        Assert.Equal(0, run.Code);
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.Clone();
    }
}
