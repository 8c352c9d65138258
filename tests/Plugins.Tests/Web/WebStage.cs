using Rota.Plugins.Web;

namespace Rota.Tests;

// The feeds of the plugin with a server on this machine, their own clock and a temporary folder.
internal sealed class WebStage : IPluginRegistry, IDisposable
{
    // Has the form of a key, and would be escaped in an address.
    public const string Key = "K3y+of/a=user";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-web-");
    private readonly Dictionary<string, Func<string, IDataFeed>> _feeds = [];
    private readonly LoopbackProvider _provider;

    public WebStage(params Reply[] replies) : this(new LoopbackProvider(replies))
    {
    }

    public WebStage(LoopbackProvider provider)
    {
        _provider = provider;
        Begin();
    }

    // Late on a Friday, after the exchange has closed.
    public SteppedTime Time { get; } = new(new DateTimeOffset(2024, 3, 15, 22, 0, 0, TimeSpan.Zero));

    // The share of its maximum that a wait takes.
    public double Draw { get; set; } = 1;

    public Dictionary<string, string?> Environment { get; } =
        new() { ["TIINGO_TOKEN"] = Key, ["ALPHAVANTAGE_KEY"] = Key, ["FRED_KEY"] = Key, ["EODHD_TOKEN"] = Key };

    public string Folder => Path.Combine(_folder.FullName, "web");

    // The files of cached answers.
    public IReadOnlyList<string> Kept => Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.answer") : [];

    public IReadOnlyList<string> Asked => _provider.Asked;

    public static DateRange All => DateRange.All;

    // Like another process, with empty memory.
    public void Begin()
    {
        _feeds.Clear();
        new WebPlugin(Environment.GetValueOrDefault, () => Messenger()).Register(this);
    }

    public IDataFeed Feed(string name, string options = "") =>
        _feeds[name](options.Length == 0 ? $"base={_provider.Address}" : $"{options}+base={_provider.Address}");

    // A feed with the test's own format.
    public WebFeed Feed(IFormat format, Messenger messenger, string options = "") =>
        new(format, WebOptions.Parse(format.Provider.Name, $"{options}+base={_provider.Address}".TrimStart('+')), messenger, secret: null, format.Provider.Agent);

    public Messenger Messenger() => new(Time, new ResponseCache(Folder), () => Draw);

    public IDataFeed FeedAsIs(string name, string options) => _feeds[name](options);

    public PriceSeries Load(string feed, string asset, string options = "", DateRange? range = null) =>
        Feed(feed, options).LoadAsync(asset, range ?? All, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    public RateSeries Rates(string feed, string asset, string options = "") => ((IRateFeed)Feed(feed, options))
        .LoadRatesAsync(asset, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    public InputException Wrong(string feed, string asset, string options = "", DateRange? range = null) =>
        Assert.Throws<InputException>(() => Load(feed, asset, options, range));

    public void Dispose()
    {
        _provider.Dispose();
        _folder.Delete(recursive: true);
    }

    void IPluginRegistry.Feed(string name, Func<string, IDataFeed> create) => _feeds.Add(name, create);

    void IPluginRegistry.ChainedFeed(string name, Func<IReadOnlyList<IDataFeed>, IDataFeed> create)
    {
    }

    void IPluginRegistry.Words(Type words)
    {
    }

    void IPluginRegistry.Statistics(string set, params IReadOnlyList<IStatistic> statistics)
    {
    }

    void IPluginRegistry.Table(ITable table)
    {
    }

    void IPluginRegistry.Report(IReport report)
    {
    }

    void IPluginRegistry.AlertChannel(string name, Func<string, IAlertChannel> create)
    {
    }
}
