namespace Rota.Plugins.Web;

/// <summary>
/// Brings feeds that ask over the network: <c>yahoo</c>, <c>tiingo</c>, <c>eodhd</c>, <c>stooq</c>, <c>alphavantage</c>, <c>fred</c> and
/// <c>treasury</c>. Options follow the colon, joined by +: <c>yahoo:age=7d</c> asks again for what is older than 7 days (else once a session
/// of the exchange has ended since it came), <c>yahoo:offline</c> takes kept answers alone, <c>yahoo:unchecked</c> does not hold adjusted
/// closes against the splits and dividends that come with them, <c>yahoo:today</c> adds the quote of now as a last row,
/// <c>tiingo:hourly=5000</c> says how many requests an hour your plan allows, <c>agent=NAME/1.0</c> what the provider hears of who asks,
/// <c>base=http://127.0.0.1:8080</c> asks a server on this machine instead (two of them, joined by a comma, where the provider has two).
/// <c>fred:cash</c> and <c>fred:lag=45</c> are described below.
/// </summary>
/// <remarks>
/// <para>
/// Keys are the user's own: <c>TIINGO_TOKEN</c>, <c>EODHD_TOKEN</c>, <c>STOOQ_KEY</c>, <c>ALPHAVANTAGE_KEY</c>, <c>FRED_KEY</c>. The whole
/// history of an asset is asked for and kept in the user's cache folder (<c>XDG_CACHE_HOME</c>, else <c>~/.cache</c>; on Windows the local
/// application data), in <c>rota/web</c>, so that its returns do not depend on the range. The closes are the provider's adjusted ones,
/// Yahoo's, Tiingo's and Alpha Vantage's with unadjusted closes beside them (adjusted for splits alone), and opens adjusted alike. A day
/// that is not over is left out: Yahoo's until half an hour after its session, those of EODHD, Stooq and Alpha Vantage until the day is over
/// in UTC. A name of Stooq's that says no market is of the United States: <c>SPY</c> is <c>spy.us</c>; so with EODHD, where it is
/// <c>SPY.US</c>. What a provider says in place of prices is told once for all assets, and it is not asked for the next. The data are their
/// providers' and under their terms.
/// </para>
/// <para>
/// FRED's assets are its series, one value on each trading day of the exchange from 1970 on: the last observation known, as FRED states it
/// today (a revised series holds what was not known then). An observation is known <c>lag</c> calendar days after its date: 1 where nothing is
/// said and it is observed daily; a series of weeks or months, such as <c>UNRATE</c>, needs one (<c>fred:lag=45</c>: it bears the first of its
/// month and is published early in the next). The last observation stands until the next could be known. A value of 0 or less is not a price.
/// Without a key FRED is asked for the file behind its graphs, which has the same observations. The Treasury's series are the bank discounts of
/// its bills, <c>BILL4W</c> to <c>BILL52W</c>, from 2002 on.
/// </para>
/// <para>
/// <c>fred:cash</c> and <c>treasury:cash</c> give what one unit grows to, as the program's own cash does: V(t) = V(s) · (1 + y(s) · days / 365),
/// s the trading day before t, y(s) the yield known on s, of the series that <see cref="RateQuotation.Of"/> knows; others are refused. A daily
/// rate counts from its own day on, a month's mean from the first of the next month on, as in a file of cash rates; <c>lag</c> adds to that. As
/// a cash rate, <c>--cash-rate fred:DTB3</c>, a series is what its source states, which may be 0 or negative.
/// </para>
/// </remarks>
public sealed class WebPlugin : IPlugin
{
    private readonly Lazy<Messenger> _messenger;
    private readonly Func<string, string?> _environment;

    /// <summary>Asks by the clock of this machine, with the keys of its environment, and keeps answers in the user's cache folder.</summary>
    public WebPlugin()
        : this(
            name => name.EndsWith("_AGENT", StringComparison.Ordinal) ? Environment.GetEnvironmentVariable(name) : UserKeys.Read(name),
            () => new Messenger(TimeProvider.System, new ResponseCache(ResponseCache.DefaultFolder()), Random.Shared.NextDouble))
    {
    }

    internal WebPlugin(Func<string, string?> environment, Func<Messenger> messenger) =>
        (_environment, _messenger) = (environment, new Lazy<Messenger>(messenger));

    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        Add(registry, "yahoo", OptionKinds.Unchecked | OptionKinds.Today, options => new YahooFormat(options.IsToday));
        Add(registry, "stooq", OptionKinds.Unchecked, _ => new StooqFormat());
        Add(registry, "tiingo", OptionKinds.Unchecked | OptionKinds.Hourly, _ => new TiingoFormat());
        Add(registry, "alphavantage", OptionKinds.Unchecked, _ => new AlphaVantageFormat());
        Add(registry, "eodhd", OptionKinds.Unchecked, _ => new EodhdFormat());
        registry.Feed("fred", location =>
        {
            var options = WebOptions.Parse("fred", location, OptionKinds.Rates);
            var (api, graph) = (new FredFormat(options), new FredGraphFormat(options));
            return SecretOf(api, options) is { } secret
                ? Make(api, options, secret)
                : options.IsOffline ? Make(api, options, null, graph) : Make(graph, options, null);
        });
        registry.Feed("treasury", location => new TreasuryFeed(
            WebOptions.Parse("treasury", location, OptionKinds.Rates), _messenger.Value, Agents.Plain));
    }

    private void Add(IPluginRegistry registry, string name, OptionKinds kinds, Func<WebOptions, IFormat> formatFor) => registry.Feed(name, location =>
    {
        var options = WebOptions.Parse(name, location, kinds);
        var format = formatFor(options);
        return Make(format, options, SecretOf(format, options));
    });

    private Secret? SecretOf(IFormat format, WebOptions options) =>
        format.Provider.Key is { } key && !options.IsOffline ? Secret.Read(format.Provider, key, _environment) : null;

    private WebFeed Make(IFormat format, WebOptions options, Secret? secret, IFormat? other = null) =>
        new(format, options, _messenger.Value, secret, Agents.Of(format.Provider, _environment)) { Other = other };
}
