using System.Globalization;
using System.Text;
using Rota.Tests.Program;

namespace Rota.Tests.Downloading;

// rota data get, update, key and probe, against a provider on this machine.
[Trait("Category", "Slow")]
public sealed class DataGetTests : IDisposable
{
    private const string Key = "K3y-of-a-user";

    private readonly Place _place = new();
    private readonly LoopbackProvider _provider;
    private int _days = 600;
    private double _paid;

    public DataGetTests()
    {
        _provider = new(Answer);
        foreach (var (variable, folder) in new[] { ("XDG_CACHE_HOME", "cache"), ("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data") })
            _place[variable] = Path.Combine(_place.Folder, folder);
        _place["TIINGO_TOKEN"] = "";
    }

    private string Feed => $"tiingo:base={_provider.Address}";

    [Fact]
    public void AFolderIsFilledOnceAndGivesTheProvidersPrices()
    {
        GiveKey();

        var first = Get("A1,A2", "A3");
        var again = Get("A1", "A2", "A3");

        Assert.Equal((0, "3 assets are in prices. To check them: rota data check --feed csv:prices\n"), (first.Code, first.Output));
        Assert.Equal((0, "3 of 3 already in prices; update them with 'rota data update prices'.\n"), (again.Code, again.Error));
        Assert.Equal(3, _provider.Asked.Count);
        Assert.Equal(Totals("csv:prices"), Totals(Feed));
    }

    [Fact]
    public void AnUpdateReportsOnlyChanges()
    {
        GiveKey();
        Get("A1", "A2");
        var nothing = Update();
        (_days, _paid) = (602, 1.5);
        Directory.Delete(Path.Combine(_place.Folder, "cache"), recursive: true);

        var update = Update();

        Assert.Contains("A1  up to date; last day ", nothing.Output, StringComparison.Ordinal);
        Assert.StartsWith($"A1  2 days more, to {Day(601):yyyy-MM-dd}; earlier closes readjusted for 1.5 a share on {Day(600):yyyy-MM-dd}", update.Output, StringComparison.Ordinal);
        Assert.Equal(Totals("csv:prices"), Totals(Feed));
    }

    [Fact]
    public void AFileIsKeptIfItsProviderHasLostDays()
    {
        GiveKey();
        Get("A1");
        var before = File.ReadAllText(Path.Combine(_place.Folder, "prices/A1.csv"));
        _days = 500;
        Directory.Delete(Path.Combine(_place.Folder, "cache"), recursive: true);

        var update = Update();

        Assert.Equal(2, update.Code);
        Assert.Contains($"no longer has 100 days of the file (first: {Day(500):yyyy-MM-dd}). File unchanged", update.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path.Combine(_place.Folder, "prices/A1.csv")));
        Assert.Equal(0, Update("--replace").Code);
    }

    [Fact]
    public void AUsersOwnFileIsNotReplaced()
    {
        GiveKey();
        _place.Prices("A1", day => 100 + day);

        var get = Get("A1");

        Assert.Equal(2, get.Code);
        Assert.Contains("This file was not created by 'rota data get', so it is not replaced.", get.Error, StringComparison.Ordinal);
        Assert.Contains("'prices' has no sources.json", Update().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AKeyIsStoredOnlyInItsFile()
    {
        var without = Get("A1");
        GiveKey();
        var written = new StringBuilder(without.Error);
        foreach (var arguments in new[]
        {
            ["data", "key", "list"], ["data", "probe", "A1", "--feed", Feed], ["data", "setup", "--feed", Feed, "--asset", "A1"],
            new[] { "data", "get", "A1", "-o", "prices", "--feed", Feed }, ["config", "list"], ["data", "probe", "REFUSED", "--feed", Feed],
        })
        {
            var run = _place.Rota(arguments);
            written.Append(run.Output).Append(run.Error);
        }

        Assert.Contains("run 'rota data key set TIINGO_TOKEN'", without.Error, StringComparison.Ordinal);
        Assert.All(_provider.Asked, head => Assert.Contains($"Authorization: Token {Key}\r\n", head, StringComparison.Ordinal));
        Assert.DoesNotContain(Key, written.ToString(), StringComparison.OrdinalIgnoreCase);
        var files = Directory.GetFiles(_place.Folder, "*", SearchOption.AllDirectories);
        var holders = files.Where(file => Encoding.UTF8.GetString(File.ReadAllBytes(file)).Contains(Key, StringComparison.OrdinalIgnoreCase));
        var holder = Assert.Single(holders);
        Assert.EndsWith(Path.Combine("rota", "keys", "TIINGO_TOKEN"), holder, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(holder));
    }

    [Fact]
    public void AKeyFileReadableByOthersIsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Files have no such modes.");
        GiveKey();
        var path = Path.Combine(_place.Folder, "config/rota/keys/TIINGO_TOKEN");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        var get = Get("A1");

        Assert.Equal(2, get.Code);
        Assert.Contains("Other users can read this key. Run 'chmod 600' on the file", get.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AProbeWithoutPricesGivesExitCodeOne()
    {
        GiveKey();

        var probe = _place.Rota("data", "probe", "REFUSED", "--feed", Feed);

        Assert.Equal(1, probe.Code);
        Assert.Contains("Status     401\n", probe.Output, StringComparison.Ordinal);
        Assert.Contains("tiingo refuses the key of TIINGO_TOKEN", probe.Output, StringComparison.Ordinal);
    }

    // A download stopped at any point can be resumed.
    [Fact]
    public void ADownloadKilledTwentyTimesGivesTheSameFolder()
    {
        GiveKey();
        var assets = Enumerable.Range(0, 24).Select(i => $"B{i}").ToArray();
        Assert.Equal(0, _place.Rota(["data", "get", .. assets, "-o", "whole", "--feed", $"{Feed}+hourly=5000"]).Code);
        var random = new Random(7);
        for (var kill = 0; kill < 20; kill++)
        {
            if (Directory.Exists(Path.Combine(_place.Folder, "cache"))) Directory.Delete(Path.Combine(_place.Folder, "cache"), recursive: true);
            using var rota = _place.Begin(["data", "get", .. assets, "-o", "prices", "--feed", $"{Feed}+hourly=5000"]);
            if (!rota.WaitForExit(random.Next(100, 2500))) rota.Kill();
            rota.WaitForExit();
            foreach (var file in Files("prices").Where(file => file.EndsWith(".csv", StringComparison.Ordinal)))
                Assert.Equal(File.ReadAllBytes(Path.Combine(_place.Folder, "whole", file)), File.ReadAllBytes(Path.Combine(_place.Folder, "prices", file)));
        }

        Assert.Equal(0, _place.Rota(["data", "get", .. assets, "-o", "prices", "--feed", $"{Feed}+hourly=5000"]).Code);
        Assert.Equal(Files("whole"), Files("prices"));
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(_place.Folder, "whole/sources.json")), File.ReadAllBytes(Path.Combine(_place.Folder, "prices/sources.json")));
    }

    public void Dispose()
    {
        _provider.Dispose();
        _place.Dispose();
    }

    private static DateOnly Day(int at) => new DateOnly(2024, 1, 1).AddDays(at / 5 * 7 + at % 5);

    private string[] Files(string folder) => Directory.Exists(Path.Combine(_place.Folder, folder))
        ? [.. Directory.GetFiles(Path.Combine(_place.Folder, folder)).Select(Path.GetFileName).Where(name => !name!.EndsWith(".part", StringComparison.Ordinal)).Order(StringComparer.Ordinal)!]
        : [];

    private Outcome Get(params string[] assets) => _place.Rota(["data", "get", .. assets, "-o", "prices", "--feed", Feed]);

    private Outcome Update(params string[] more) => _place.Rota(["data", "update", "prices", .. more]);

    private void GiveKey()
    {
        var set = _place.RotaTold(Key + "\n", "data", "key", "set", "tiingo");
        Assert.True(set.Code == 0, set.Error);
    }

    // The run's result for two assets, without the source.
    private string Totals(string feed)
    {
        _place.Write("half.csx", "Hold((\"A1\", 0.5), (\"A2\", 0.5)).Every(MonthEnd)\n");
        var run = _place.Rota("run", "half.csx", "--feed", feed, "--benchmark", "none");
        Assert.True(run.Code == 0, run.Error);
        return run.Output[run.Output.IndexOf("CAGR", StringComparison.Ordinal)..];
    }

    private Reply Answer(string head)
    {
        if (head.Contains("REFUSED", StringComparison.Ordinal)) return Reply.Of(401, $$"""{"detail":"Invalid token {{Key}}"}""");
        // A payment on one day scales down all earlier prices.
        var factor = _days > 600 ? 1 - _paid / Close(599) : 1;
        var rows = Enumerable.Range(0, _days).Select(at => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"date":"{{Day(at):yyyy-MM-dd}}T00:00:00.000Z","open":{{Close(at)}},"close":{{Close(at)}},"adjClose":{{Close(at) * (at < 600 ? factor : 1)}},"divCash":{{(at == 600 ? _paid : 0)}},"splitFactor":1}"""));
        return Reply.Json($"[{string.Join(',', rows)}]");
    }

    private static double Close(int at) => 100 + at % 11 * 0.25;
}
