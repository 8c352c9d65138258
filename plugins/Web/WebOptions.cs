using System.Globalization;

namespace Rota.Plugins.Web;

// The options after the colon of a feed, joined by +, as in age=7d+unchecked.
internal sealed record WebOptions
{
    private const int MostAddresses = 2;

    private static readonly TimeSpan AgeOfToday = TimeSpan.FromMinutes(1);

    // The age from which a cached answer is refetched; null to refetch after the next close.
    public TimeSpan? MaxAge { get; init; }

    // Use cached answers only.
    public bool IsOffline { get; init; }

    // Do not compare adjusted closes with the splits and dividends that came with them.
    public bool IsUnchecked { get; init; }

    // Servers on this machine that replace the provider's addresses.
    public IReadOnlyList<Uri> Addresses { get; init; } = [];

    // The User-Agent, if not the usual one.
    public string? Agent { get; init; }

    // The requests per hour that the user's plan allows.
    public int? Hourly { get; init; }

    // Whether to add the current quote as a last row.
    public bool IsToday { get; init; }

    // Whether to turn rates into the growth of one unit of cash.
    public bool IsCash { get; init; }

    // Whether to read rates as quoted.
    public bool IsOfRates { get; init; }

    // Calendar days from an observation's date to the day on which it is known.
    public int? Lag { get; init; }

    // The options that change prices, as shown in their source.
    public string Shown => (IsCash ? ", cash" : "") + (IsOfRates ? ", rates" : "") + (IsUnchecked ? ", unchecked" : "") + (IsToday ? ", today" : "")
        + (Lag is { } lag ? string.Create(CultureInfo.InvariantCulture, $", lag={lag}") : "");

    public static WebOptions Parse(string feed, string location, OptionKinds kinds = OptionKinds.Unchecked)
    {
        var (options, mistakes, names) = (new WebOptions(), new List<Mistake>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var word in location.Length == 0 ? [] : location.Split('+'))
        {
            try
            {
                var equals = word.IndexOf('=', StringComparison.Ordinal);
                var (name, value) = equals < 0 ? (word, "") : (word[..equals], word[(equals + 1)..]);
                options = options.With(feed, word, name, value, kinds);
                if (!names.Add(name)) throw new FormatException($"The option {name} of {feed} is given twice; give it once.");
            }
            catch (FormatException wrong)
            {
                mistakes.Add(new Mistake(wrong.Message));
            }
        }

        return mistakes.Count == 0 ? options : throw new InputException(mistakes);
    }

    private WebOptions With(string feed, string word, string name, string value, OptionKinds kinds) => (name, value) switch
    {
        ("offline", _) when word == name => this with { IsOffline = true },
        ("unchecked", _) when word == name && kinds.HasFlag(OptionKinds.Unchecked) => this with { IsUnchecked = true },
        ("today", _) when word == name && kinds.HasFlag(OptionKinds.Today) => this with { IsToday = true, MaxAge = MaxAge ?? AgeOfToday },
        ("hourly", _) when kinds.HasFlag(OptionKinds.Hourly) => this with { Hourly = Requests(feed, value) },
        ("cash", _) when word == name && kinds.HasFlag(OptionKinds.Rates) => this with { IsCash = true },
        ("lag", _) when kinds.HasFlag(OptionKinds.Rates) => this with { Lag = Days(feed, value) },
        ("age", _) => this with { MaxAge = Age(feed, value) },
        ("agent", _) => this with { Agent = AgentIn(feed, value) },
        ("base", _) => this with { Addresses = Loopback(feed, value) },
        _ => throw new FormatException($"Unknown option '{word}' of {feed}. Available: {kinds.Described}; join them by +."),
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
                $"The age of {feed} is '{text}'; give the hours or days, up to 9999, after which a cached answer is refetched: 12h, 7d."),
        };
    }

    private static int Days(string feed, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 400
            ? days
            : throw new FormatException($"The lag of {feed} is '{text}'; use calendar days from 0 to 400: lag=45.");

    private static int Requests(string feed, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var requests) && requests is > 0 and <= 1_000_000
            ? requests
            : throw new FormatException($"The requests per hour of {feed} are '{text}'; use a whole number, as in hourly=5000.");

    private static string AgentIn(string feed, string text) =>
        Uri.UnescapeDataString(text).Trim() is var agent && Agents.IsGood(agent)
            ? agent
            : throw new FormatException($"The agent of {feed} is '{text}'; use one line of plain letters, with %20 for a blank and %2B for a +.");

    // Settings may come with somebody else's folder of strategies, so they must not send a key to another server.
    private static Uri[] Loopback(string feed, string text)
    {
        var addresses = text.Split(',').Select(one => Uri.TryCreate(one, UriKind.Absolute, out var address) ? address : null).ToList();
        return addresses.Count <= MostAddresses && addresses.All(IsOfThisMachine)
            ? [.. addresses.Select(address => address!)]
            : throw new FormatException($"The base of {feed} is '{text}'; use a server on this machine: http://127.0.0.1:8080.");
    }

    private static bool IsOfThisMachine(Uri? address) =>
        address is { IsLoopback: true, Query: "", Fragment: "", UserInfo: "", Scheme: "http" or "https" };
}
