namespace Rota.Plugins.Web;

/// <summary>
/// Brings feeds that ask over the network: <c>yahoo</c>, <c>stooq</c>, <c>tiingo</c>, <c>alphavantage</c> and <c>fred</c>. Options follow the
/// colon, joined by +: <c>yahoo:age=7d</c> asks anew for what is older than 7 days (1 day when nothing is said), <c>yahoo:offline</c>
/// takes kept answers alone, <c>yahoo:unchecked</c> does not hold adjusted closes against the splits and dividends that come with them,
/// <c>base=http://127.0.0.1:8080</c> asks a server on this machine instead. <c>fred:cash</c> and <c>fred:lag=45</c> are said below.
/// </summary>
/// <remarks>
/// <para>
/// Keys are read from the environment and from nowhere else: <c>TIINGO_TOKEN</c>, <c>ALPHAVANTAGE_KEY</c>, <c>FRED_KEY</c>. The whole
/// history of an asset is asked for and kept in the user's cache folder (<c>XDG_CACHE_HOME</c>, else <c>~/.cache</c>; on Windows the local
/// application data), in <c>rota/web</c>, so that its returns do not depend on the range. The closes are the provider's adjusted ones,
/// Yahoo's, Tiingo's and Alpha Vantage's with unadjusted closes beside them (adjusted for splits alone), and opens adjusted alike. A day
/// that is not over is left out: Yahoo's until half an hour after its session, Stooq's and Alpha Vantage's until the day is over in UTC.
/// A name of Stooq's that
/// says no market is of the United States: <c>SPY</c> is <c>spy.us</c>. Whatever is wrong comes at once, named by feed and asset. The data
/// are their providers' and under their terms.
/// </para>
/// <para>
/// FRED's assets are its series, one value on each trading day of the exchange from 1970 on: the last observation known, as FRED states it
/// today (a revised series holds what was not known then). An observation is known <c>lag</c> calendar days after its date: 1 where nothing is
/// said and it is observed daily; a series of weeks or months, such as <c>UNRATE</c>, needs one (<c>fred:lag=45</c>: it bears the first of its
/// month and is published early in the next). The last observation stands until the next could be known. A value of 0 or less is no price.
/// </para>
/// <para>
/// <c>fred:cash</c> gives what one unit grows to, as the program's own cash does: V(t) = V(s) · (1 + y(s) · days / 365), s the trading day
/// before t, y(s) the yield known on s, of the series that <see cref="RateQuotation.Of"/> knows; others are refused. A daily rate counts
/// from its own day on, a month's mean from the first of the next month on, as in a file of cash rates; <c>lag</c> adds to that. As a cash
/// rate, <c>--cash-rate fred:DTB3</c>, a series is what FRED states, which may be 0 or negative.
/// </para>
/// </remarks>
public sealed class WebPlugin : IPlugin
{
    private readonly Lazy<Messenger> _messenger;
    private readonly Func<string, string?> _environment;

    /// <summary>Asks by the clock of this machine, with the keys of its environment, and keeps answers in the user's cache folder.</summary>
    public WebPlugin()
        : this(
            Environment.GetEnvironmentVariable,
            () => new Messenger(TimeProvider.System, new KeptAnswers(KeptAnswers.DefaultFolder()), Random.Shared.NextDouble))
    {
    }

    internal WebPlugin(Func<string, string?> environment, Func<Messenger> messenger) =>
        (_environment, _messenger) = (environment, new Lazy<Messenger>(messenger));

    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        Add(registry, new YahooFormat());
        Add(registry, new StooqFormat());
        Add(registry, new TiingoFormat());
        Add(registry, new AlphaVantageFormat());
        registry.Feed("fred", location =>
        {
            var options = WebOptions.Parse("fred", location, hasRates: true);
            return Make(new FredFormat(options), options);
        });
    }

    private void Add(IPluginRegistry registry, IFormat format)
    {
        var name = format.Provider.Name;
        registry.Feed(name, location => Make(format, WebOptions.Parse(name, location)));
    }

    private WebFeed Make(IFormat format, WebOptions options)
    {
        var secret = format.Provider.Key is { } key && !options.IsOffline ? Secret.Read(format.Provider, key, _environment) : null;
        return new WebFeed(format, options, _messenger.Value, secret);
    }
}
