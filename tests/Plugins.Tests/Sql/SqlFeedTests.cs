using System.Diagnostics;
using System.Globalization;
using Rota.Plugins.Sql;
using Rota.Testing;

namespace Rota.Tests;

// Uses a real PostgreSQL.
[Trait("Category", "Slow")]
public sealed class SqlFeedTests(PostgresCluster cluster) : IClassFixture<PostgresCluster>, IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(cluster.Missing is not null, cluster.Missing ?? "");
        await cluster.ExecuteAsync("DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS market CASCADE; CREATE SCHEMA market");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task ATableOfClosesIsRead()
    {
        await Prices("('SPY', '2020-01-03', 101.5), ('SPY', '2020-01-02', 100), ('IEF', '2020-01-02', 50), ('SPY', '2020-01-06', 1e-3)");

        var prices = await Load("main", "SPY");

        Assert.Equal([new(2020, 1, 2), new(2020, 1, 3), new(2020, 1, 6)], prices.Dates.ToArray());
        Assert.Equal([100, 101.5, 0.001], prices.Closes.ToArray());
        Assert.True(prices.Opens.IsEmpty && prices.UnadjustedCloses.IsEmpty);
        Assert.Equal(DateOnly.MinValue, prices.RealFrom);
        Assert.Equal("sql:main+table=prices", prices.Source);
    }

    [Fact]
    public async Task AdjustedClosesAndOpensAreUsedIfTheTableHasThem()
    {
        await cluster.ExecuteAsync(
            """
            CREATE TABLE prices (asset varchar(9), date date, close numeric(9,2), adjusted real, open bigint, note text);
            INSERT INTO prices VALUES ('SPY', '2020-01-02', 10, 5, 9), ('SPY', '2020-01-03', 12, 6, NULL)
            """);

        var prices = await Load("main", "SPY");

        Assert.Equal([5, 6], prices.Closes.ToArray());
        Assert.Equal([9 * (5 / 10.0), double.NaN], prices.Opens.ToArray());
        Assert.Equal([10, 12], prices.UnadjustedCloses.ToArray());
    }

    [Fact]
    public async Task TableAndColumnNamesOfTheLocationAreCaseSensitive()
    {
        await cluster.ExecuteAsync(
            """
            CREATE TABLE prices (asset text, date date, close float8);
            CREATE TABLE market."x""; DROP TABLE prices; --" ("A 1" text, "Day" date, "c""l" float8, "TR" float8, o float8);
            INSERT INTO market."x""; DROP TABLE prices; --" VALUES ('SPY', '2020-01-02', 10, 5, 8)
            """);

        var prices = await Load("main+table=market.x\"; DROP TABLE prices; --+asset=A 1+date=Day+close=c\"l+adjusted=TR+open=o", "SPY");

        await cluster.ExecuteAsync("SELECT * FROM prices");
        Assert.Equal((5, 4, 10), (prices.Closes[0], prices.Opens[0], prices.UnadjustedCloses[0]));
    }

    [Fact]
    public async Task EveryWrongRowIsNamedWithItsDay()
    {
        await Prices(
            """
            ('SPY', '2020-01-02', NULL), ('SPY', '2020-01-03', 0), ('SPY', '2020-01-06', -1), ('SPY', '2020-01-07', 'NaN'),
            ('SPY', '2020-01-08', 'Infinity'), ('SPY', '2020-01-09', 1), ('SPY', '2020-01-09', 2), ('SPY', 'infinity', 1), ('SPY', '-infinity', 1),
            ('SPY', NULL, 1), ('SPY', '0044-03-15 BC', 1), ('SPY', '12000-01-01', 1), ('IEF', '2020-01-02', 1), ('IEF', '2020-01-09', NULL)
            """);

        var mistakes = await Mistakes("main", "SPY");

        Assert.Equal(
            [
                "The date of row 1 of SPY, by date, is -infinity, which is not a day. Also row 11.",
                "The date of row 2 of SPY, by date, is 0044-03-15 BC; use years 1 to 9999. Also row 10.",
                "The close of SPY on 2020-01-02 is NULL; a price must be finite and above 0. Also 4 more, the last 2020-01-08.",
                "SPY has a duplicate date 2020-01-09; keep one row per day.",
                "The date of row 12 of SPY, by date, is NULL.",
            ],
            mistakes.Select(mistake => mistake.What["sql:main+table=prices: ".Length..]));
        // A row without a date could be of any day, so the range must not drop it.
        Assert.Equal(2, (await Mistakes("main", "SPY", new(new(2019, 1, 1), new(2019, 1, 2)))).Count);
        var early = await Load("main", "IEF", new(new(2020, 1, 1), new(2020, 1, 2)));
        Assert.Equal([1], early.Closes.ToArray());
    }

    [Fact]
    public async Task AdjustedClosesAndOpensAreCheckedAndEachKindOfErrorIsShownOnce()
    {
        await cluster.ExecuteAsync(
            """
            CREATE TABLE prices (asset text, date date, close float8, adjusted float8, open float8);
            INSERT INTO prices SELECT 'SPY', DATE '2020-01-01' + day, 1, NULL, 0 FROM generate_series(1, 15) day
            """);

        var mistakes = await Mistakes("main", "SPY");

        Assert.Equal(2, mistakes.Count);
        const string more = " Also 14 more, the last 2020-01-16.";
        Assert.EndsWith($"The adjusted close of SPY on 2020-01-02 is NULL; a price must be finite and above 0.{more}", mistakes[0].What, StringComparison.Ordinal);
        Assert.EndsWith($"The open of SPY on 2020-01-02 is 0; a price must be finite and above 0.{more}", mistakes[1].What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingColumnsAndColumnsOfAnotherTypeAreNamedTogether()
    {
        await cluster.ExecuteAsync("CREATE TABLE prices (asset int, day date, close text, \"Date\" timestamptz)");

        Assert.Equal(
            [
                "Column 'asset' is integer; for asset it must be text or character varying or character or citext or name. Convert it in a view.",
                "Unknown column 'date'. Available: asset, day, close, Date. Set the option date=NAME.",
                "Column 'close' is text; for close it must be double precision or real or numeric or smallint or integer or bigint. Convert it in a view.",
                "Unknown column 'tr'. Available: asset, day, close, Date. Set the option adjusted=NAME.",
            ],
            (await Mistakes("main+adjusted=tr", "SPY")).Select(mistake => mistake.What["sql:main+table=prices: ".Length..]));
        Assert.Contains("Column 'Date' is timestamp", (await Mistakes("main+date=Date", "SPY"))[1].What, StringComparison.Ordinal);
        Assert.Contains("Unknown table \"market\".\"nothing\". Set the option table=NAME.", (await Mistakes("main+table=market.nothing", "SPY"))[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownAssetGetsTheNearestNames()
    {
        await Prices("('SPY', '2020-01-02', 1), ('IEF', '2020-01-02', 1), (NULL, '2020-01-02', 1), ('SPY', '2020-01-09', 1)");

        var none = await Assert.ThrowsAsync<InputException>(() => Load("main", "SPX"));
        Assert.Equal("SPX", none.WithoutPrices!.Name);
        Assert.Contains("SPX is unknown: the table has no row of it. Nearest there: SPY. Use a name from the table", none.Message, StringComparison.Ordinal);

        none = await Assert.ThrowsAsync<InputException>(() => Load("main", "SPY", new(new(2020, 1, 3), new(2020, 1, 8))));
        Assert.Equal("SPY", none.WithoutPrices!.Name);
        Assert.Contains("SPY has no price in 2020-01-03..2020-01-08; its prices go from 2020-01-02 to 2020-01-09.", none.Message, StringComparison.Ordinal);

        await cluster.ExecuteAsync("DELETE FROM prices");
        none = await Assert.ThrowsAsync<InputException>(() => Load("main", "SPY"));
        Assert.Contains("the table has no assets", none.Message, StringComparison.Ordinal);
    }

    // Reading a view can have side effects; here it must not write.
    [Fact]
    public async Task TheTransactionIsReadOnly()
    {
        await cluster.ExecuteAsync(
            """
            CREATE TABLE visits (at timestamp);
            CREATE FUNCTION visited() RETURNS float8 LANGUAGE plpgsql AS 'BEGIN INSERT INTO visits VALUES (now()); RETURN 1; END';
            CREATE VIEW prices AS SELECT 'SPY' AS asset, DATE '2020-01-02' AS date, visited() AS close
            """);

        Assert.Contains(
            "The database reports 25006: cannot execute INSERT in a read-only transaction.", Assert.Single(await Mistakes("main", "SPY")).What,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQueryCanBeCancelledAndTimesOut()
    {
        await cluster.ExecuteAsync(
            """
            CREATE FUNCTION slow() RETURNS float8 LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(60); RETURN 1; END';
            CREATE VIEW prices AS SELECT 'SPY' AS asset, DATE '2020-01-02' AS date, slow() AS close
            """);
        var watch = Stopwatch.StartNew();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = Feed("main").LoadAsync("SPY", DateRange.All, stop.Token);
        await Task.Delay(300, Cancel);
        Assert.False(running.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        var late = await Assert.ThrowsAsync<InputException>(() => new SqlFeed(
            SqlLocation.Of("main"), _ => cluster.Connection + ";Command Timeout=1").LoadAsync("SPY", DateRange.All, Cancel));
        Assert.Contains("did not answer in time", late.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60));
    }

    // No visible text contains the password or any other part of the connection string.
    [Fact]
    public async Task NoMessageShowsTheConnectionString()
    {
        await Prices("('SPY', '2020-01-02', 1)");
        const string other = "Aa1-verloren-9";
        var texts = new[]
        {
            cluster.Connection.Replace(PostgresCluster.Password, other, StringComparison.Ordinal),
            cluster.Connection.Replace("keeper", "stranger", StringComparison.Ordinal),
            cluster.Connection.Replace("Database=postgres", "Database=elsewhere", StringComparison.Ordinal),
            cluster.Connection.Replace("127.0.0.1", "no.such.host.invalid", StringComparison.Ordinal),
            cluster.Connection.Replace("Port=", "Port=1;X=", StringComparison.Ordinal),
            cluster.Connection.Replace("Port=", "Port=1;Application Name=", StringComparison.Ordinal),
            $"postgres://keeper:{PostgresCluster.Password}@127.0.0.1/postgres",
            $"Host=127.0.0.1;Password={PostgresCluster.Password};{other}=3",
            $"Host=127.0.0.1;Port={PostgresCluster.Password}",
            $"Host=127.0.0.1;SSL Mode={PostgresCluster.Password}",
            $"Password={PostgresCluster.Password};Username=keeper",
            cluster.Connection + ";SSL Mode=Require",
        };
        foreach (var text in texts)
        {
            var thrown = await Assert.ThrowsAsync<InputException>(
                () => Task.Run(() => new SqlFeed(SqlLocation.Of("main"), _ => text).LoadAsync("SPY", DateRange.All, Cancel), Cancel));
            var shown = thrown + string.Join('\n', thrown.Mistakes);
            Assert.All(
                new[] { PostgresCluster.Password, other, "keeper", "stranger", "elsewhere", "invalid", "127.0.0.1" },
                secret => Assert.DoesNotContain(secret, shown, StringComparison.OrdinalIgnoreCase));
            Assert.Contains("ROTA_SQL_MAIN", thrown.Message, StringComparison.Ordinal);
        }
    }

    // Parts of the connection string that the server quotes are not passed on.
    [Fact]
    public async Task AMessageOfTheServerThatNamesASecretIsNotShown()
    {
        await cluster.ExecuteAsync(
            $"""
            CREATE FUNCTION told() RETURNS float8 LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''it is {PostgresCluster.Password}''; END';
            CREATE VIEW prices AS SELECT 'SPY' AS asset, DATE '2020-01-02' AS date, told() AS close
            """);

        Assert.Equal("sql:main+table=prices: The database reports P0001: its message is not shown.", Assert.Single(await Mistakes("main", "SPY")).What);
    }

    [Fact]
    public async Task ThirtyAssetsAreLoadedAtTheSameTime()
    {
        await cluster.ExecuteAsync(
            """
            CREATE TABLE prices (asset text, date date, close float8);
            INSERT INTO prices SELECT 'A' || name, DATE '2020-01-01' + day, name + day FROM generate_series(0, 29) name, generate_series(1, 300) day
            """);
        var feed = Feed("main");

        var all = await Task.WhenAll(Enumerable.Range(0, 30).Select(name => feed.LoadAsync(
            string.Create(CultureInfo.InvariantCulture, $"A{name}"), DateRange.All, Cancel)));

        Assert.All(all.Index(), each => Assert.Equal((300, each.Index + 1.0, each.Index + 300.0), (each.Item.Dates.Length, each.Item.Closes[0], each.Item.Closes[^1])));
    }

    [Fact]
    public async Task TheFeedKeepsItsContract()
    {
        await Prices("('SPY', '2020-01-02', 1), ('SPY', '2020-01-03', 1.5), ('SPY', '2020-01-06', 2), ('SPY', '2020-01-07', 3)");

        await FeedContract.VerifyAsync(Feed("main"), "SPY", "NOTHING");
    }

    private Task Prices(string rows) =>
        cluster.ExecuteAsync($"CREATE TABLE prices (asset text, date date, close float8); INSERT INTO prices VALUES {rows}");

    private SqlFeed Feed(string location) =>
        new(SqlLocation.Of(location), variable => variable == "ROTA_SQL_MAIN" ? cluster.Connection : null);

    private Task<PriceSeries> Load(string location, Asset asset, DateRange? range = null) =>
        Feed(location).LoadAsync(asset, range ?? DateRange.All, Cancel);

    private async Task<IReadOnlyList<Mistake>> Mistakes(string location, Asset asset, DateRange? range = null) =>
        (await Assert.ThrowsAsync<InputException>(() => Load(location, asset, range))).Mistakes;
}
