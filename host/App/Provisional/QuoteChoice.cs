using System.Globalization;
using Rota.Host.Plugins;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Provisional;

// Where quotes come from and how old they may be, as text of the command line: --quotes and --quote-age.
internal sealed record QuoteChoice(string? Quotes = null, string? Age = null)
{
    public const int UsualMinutes = 15;

    private const string NoAge = "none";
    private const string FileEnding = ".csv";
    private const string Option = "--quotes";

    // Null without a limit.
    public TimeSpan? MostAge() => Age switch
    {
        null => TimeSpan.FromMinutes(UsualMinutes),
        NoAge => null,
        _ when int.TryParse(Age, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) => TimeSpan.FromMinutes(minutes),
        _ => throw new InputException(new Mistake($"--quote-age is '{Age}'; use a number of minutes, 0 or more, or {NoAge}.")),
    };

    // Quotes of all assets that the strategy needs, or every mistake at once.
    public Quoted Read(PreparedRun run, PluginCatalogue plugins, DateTimeOffset now)
    {
        Asset[] needs = [.. run.Built.Strategy.Needs.Where(asset => asset.RateName is null)];
        var (quotes, mistakes) = IsFile ? (QuoteFile.Read(Quotes!), []) : Asked(run, plugins, needs);
        var checks = new QuoteChecks(IsFile ? Quotes : null, MostAge(), now);
        mistakes.AddRange(checks.Of(needs.Where(asset => !mistakes.Exists(mistake => mistake.What.StartsWith($"{asset}:", StringComparison.Ordinal))), quotes));
        if (mistakes.Count > 0) throw new InputException(mistakes);
        return new([.. needs.Select(asset => quotes.First(quote => quote.Asset == asset))]);
    }

    private bool IsFile => Quotes?.EndsWith(FileEnding, StringComparison.OrdinalIgnoreCase) == true || (Quotes is not null && File.Exists(Quotes));

    private (IReadOnlyList<Quote> Quotes, List<Mistake> Mistakes) Asked(PreparedRun run, PluginCatalogue plugins, Asset[] needs)
    {
        var choice = Quotes is null ? run.Plan.Feed : FeedChoice.Of(new Setting("quotes", Quotes, Option: Option), plugins);
        IDataFeed[] feeds = [.. choice.Sources.Select(source => plugins.Feed(source.Name, source.Location))];
        var (quotes, mistakes) = (new List<Quote>(), new List<Mistake>());
        foreach (var asset in needs)
        {
            try
            {
                quotes.Add(Asked(feeds, asset));
            }
            catch (InputException wrong)
            {
                mistakes.AddRange(wrong.Mistakes.Select(mistake => mistake with { What = $"{asset}: {mistake.What}" }));
            }
        }

        // A feed without quotes says so for every asset.
        return (quotes, [.. mistakes.DistinctBy(mistake => mistake.What[(mistake.What.IndexOf(':', StringComparison.Ordinal) + 1)..])]);
    }

    // From the first of the feeds of a chain that has it.
    private static Quote Asked(IDataFeed[] feeds, Asset asset)
    {
        var mistakes = new List<Mistake>();
        foreach (var feed in feeds.OfType<IQuoteFeed>())
        {
            try
            {
                return feed.QuoteAsync(asset, CancellationToken.None).GetAwaiter().GetResult();
            }
            catch (InputException lacking)
            {
                mistakes.AddRange(lacking.Mistakes);
            }
        }

        throw new InputException(mistakes);
    }
}
