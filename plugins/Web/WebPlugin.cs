namespace Rota.Plugins.Web;

/// <summary>
/// Adds feeds that download prices: <c>yahoo</c>, <c>tiingo</c>, <c>eodhd</c>, <c>stooq</c>, <c>alphavantage</c>, <c>fred</c> and
/// <c>treasury</c>. Options follow the colon, joined by +: <c>yahoo:age=7d</c> refetches answers older than 7 days (default: after the next
/// session of the exchange), <c>yahoo:offline</c> uses cached answers only, <c>yahoo:unchecked</c> does not compare adjusted closes with the
/// splits and dividends that come with them, <c>yahoo:today</c> adds the current quote as a last row, <c>tiingo:hourly=5000</c> sets the
/// requests per hour that your plan allows, <c>agent=NAME/1.0</c> sets the User-Agent, and <c>base=http://127.0.0.1:8080</c> uses a server
/// on this machine instead (two, joined by a comma, if the provider has two). <c>fred:cash</c> and <c>fred:lag=45</c> are described below.
/// </summary>
/// <remarks>
/// <para>
/// Keys are your own: <c>TIINGO_TOKEN</c>, <c>EODHD_TOKEN</c>, <c>STOOQ_KEY</c>, <c>ALPHAVANTAGE_KEY</c>, <c>FRED_KEY</c>. Downloads the
/// whole history of an asset, so that its returns do not depend on the range, and caches it in <c>rota/web</c> of the user's cache folder
/// (<c>XDG_CACHE_HOME</c>, else <c>~/.cache</c>; on Windows the local application data). Closes are the provider's adjusted closes, and
/// opens are adjusted alike; Yahoo, Tiingo and Alpha Vantage also have unadjusted closes (adjusted for splits only). A day that is not over
/// is left out: on Yahoo until half an hour after its session, on EODHD, Stooq and Alpha Vantage until the day is over in UTC. A name
/// without a market is a US name: <c>SPY</c> is <c>spy.us</c> on Stooq and <c>SPY.US</c> on EODHD. A refusal that holds for all assets is
/// reported once, and stops further requests to the provider. The data belong to their providers and are subject to their terms.
/// </para>
/// <para>
/// FRED's assets are its series, with one value on each trading day of the exchange from 1970 on: the last known observation, as FRED
/// states it today (a revised series contains values that were not known then). An observation is known <c>lag</c> calendar days after its
/// date. The default is 1 for daily series; a weekly or monthly series such as <c>UNRATE</c> needs the option (<c>fred:lag=45</c>: it is
/// dated the first of its month and published early in the next). The last observation is used until the next could be known. A value of 0
/// or less is an error. Without a key, the file behind FRED's graphs is used, which has the same observations. The Treasury's series are
/// the bank discounts of its bills, <c>BILL4W</c> to <c>BILL52W</c>, from 2002 on.
/// </para>
/// <para>
/// <c>fred:cash</c> and <c>treasury:cash</c> are the value of one unit that grows like the cash of a run: V(t) = V(s) · (1 + y(s) · days / 365),
/// with s the trading day before t and y(s) the yield known on s. They accept the series of <see cref="RateQuotation.Of"/>. A daily rate
/// counts from its own day on, a month's mean from the first of the next month on, as in a file of cash rates; <c>lag</c> adds to that. As a
/// cash rate, <c>--cash-rate fred:DTB3</c>, a series is used as its source states it, and may be 0 or negative.
/// </para>
/// </remarks>
public sealed class WebPlugin : IPlugin
{
    private readonly Lazy<Messenger> _messenger;
    private readonly Func<string, string?> _environment;

    /// <summary>Uses the clock of this machine, the keys in its environment, and the user's cache folder.</summary>
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
