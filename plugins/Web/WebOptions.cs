using System.Globalization;

namespace Rota.Plugins.Web;

// What follows the colon of a feed: words joined by +, as in age=7d+unchecked.
internal sealed record WebOptions
{
    private const string OfAll = "age=7d, offline, base=http://127.0.0.1:8080";
    private const string OfPrices = OfAll + ", unchecked";
    private const string OfRates = OfAll + ", cash, lag=45";

    public TimeSpan MaxAge { get; init; } = TimeSpan.FromDays(1);

    // Ask nobody.
    public bool IsOffline { get; init; }

    // Do not hold adjusted closes against the splits and dividends that came with them.
    public bool IsUnchecked { get; init; }

    // A server on this machine that stands for the provider.
    public Uri? Address { get; init; }

    // Rates as what one unit grows to at them.
    public bool IsCash { get; init; }

    // Rates as they are quoted.
    public bool IsOfRates { get; init; }

    // Calendar days from an observation's date to the day on which it is known.
    public int? Lag { get; init; }

    // What of it changes prices, in their source.
    public string Shown => (IsCash ? ", cash" : "") + (IsOfRates ? ", rates" : "") + (IsUnchecked ? ", unchecked" : "")
        + (Lag is { } lag ? string.Create(CultureInfo.InvariantCulture, $", lag={lag}") : "");

    public static WebOptions Parse(string feed, string location, bool hasRates = false)
    {
        var (options, mistakes, names) = (new WebOptions(), new List<Mistake>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var word in location.Length == 0 ? [] : location.Split('+'))
        {
            try
            {
                var equals = word.IndexOf('=', StringComparison.Ordinal);
                var (name, value) = equals < 0 ? (word, "") : (word[..equals], word[(equals + 1)..]);
                options = options.With(feed, word, name, value, hasRates);
                if (!names.Add(name)) throw new FormatException($"The option {name} of {feed} stands twice; write it once.");
            }
            catch (FormatException wrong)
            {
                mistakes.Add(new Mistake(wrong.Message));
            }
        }

        return mistakes.Count == 0 ? options : throw new InputException(mistakes);
    }

    private WebOptions With(string feed, string word, string name, string value, bool hasRates) => (name, value) switch
    {
        ("offline", _) when word == name => this with { IsOffline = true },
        ("unchecked", _) when word == name && !hasRates => this with { IsUnchecked = true },
        ("cash", _) when word == name && hasRates => this with { IsCash = true },
        ("lag", _) when hasRates => this with { Lag = Days(feed, value) },
        ("age", _) => this with { MaxAge = Age(feed, value) },
        ("base", _) => this with { Address = Loopback(feed, value) },
        _ => throw new FormatException(
            $"The feed {feed} has no option '{word}'; there are {(hasRates ? OfRates : OfPrices)}, joined by +."),
    };

    private static TimeSpan Age(string feed, string text)
    {
        var digits = text.AsSpan(0, Math.Max(text.Length - 1, 0));
        var isNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 9999;
        return (isNumber, isNumber ? text[^1] : ' ') switch
        {
            (true, 'h') => TimeSpan.FromHours(number),
            (true, 'd') => TimeSpan.FromDays(number),
            _ => throw new FormatException(
                $"The age of {feed} is '{text}'; write hours or days up to 9999 after which a kept answer is asked for anew: 12h, 7d."),
        };
    }

    private static int Days(string feed, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 400
            ? days
            : throw new FormatException($"The lag of {feed} is '{text}'; write calendar days from 0 to 400: lag=45.");

    // Settings may come with somebody else's folder of strategies: they must not send a key anywhere.
    private static Uri Loopback(string feed, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.IsLoopback
        && address is { Query: "", Fragment: "", UserInfo: "" }
            ? address
            : throw new FormatException($"The base of {feed} is '{text}'; it is a server on this machine: http://127.0.0.1:8080.");
}
