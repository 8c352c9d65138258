using System.CommandLine;
using Rota.Host.Downloading;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Problems;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota data setup: chooses a feed and tries it, with questions or by options.
internal sealed class SetupCommand
{
    // The easiest start: no key, covers ETFs and funds, full history.
    private const string Recommended = "yahoo";
    private const string Known = "SPY";

    private readonly Option<string> _feed = RunOptions.Value("--feed", "NAME[:LOCATION]", "The provider (default: prompts for it).");
    private readonly Option<string> _asset = RunOptions.Value("--asset", "NAME", $"Asset to try (default: {Known}).");
    private readonly Streams _streams;

    private SetupCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new SetupCommand(streams);
        var command = new Command("setup", "Choose a price provider, enter its key, and try one asset.") { verb._feed, verb._asset };
        command.SetAction(verb.SetUp);
        return command;
    }

    private int SetUp(ParseResult parsed)
    {
        var plugins = PluginCatalogue.Scan();
        var canAsk = Prompt.IsPossible;
        var text = parsed.GetValue(_feed) ?? (canAsk ? AskFeed(plugins) : throw new InputException(new Mistake(
            $"Cannot prompt without a terminal. Name the provider, as in 'rota data setup --feed {Recommended}'.")));
        var choice = FeedChoice.Of(new Setting(SettingKeys.Feed, text, Option: _feed.Name), plugins);
        if (choice.Sources.Select(source => plugins.RequireFeed(source.Name)).FirstOrDefault(Lacks) is { } lacking) AskKey(lacking, canAsk);

        Asset asset = parsed.GetValue(_asset) ?? Known;
        _streams.Error.WriteLine($"Requesting {asset} from {choice} ...");
        var series = ChosenFeed.Of(choice, plugins, (feed, _) => feed).LoadAsync(asset, DateRange.All, CancellationToken.None).GetAwaiter().GetResult();
        foreach (var line in new SetupFacts(series).Lines) _streams.Out.WriteLine(line);
        var path = UserSettings.Set(SettingKeys.Feed, choice.WithFullPaths(plugins).ToString());
        _streams.Out.WriteLine($"""

            Default feed set to {choice} in {path}. Next steps:

              rota run strategies/published/haa.csx          run a backtest on these prices
              rota data get SPY,IEF -o prices                download prices into a folder; csv:prices reads it
              rota data check SPY --against OTHER            compare an asset with a second provider
            """.ReplaceLineEndings("\n"));
        return ExitCode.Done;
    }

    private string AskFeed(PluginCatalogue plugins)
    {
        var names = plugins.Feeds.Where(feed => feed.AsksServer).Select(feed => feed.Name).ToList();
        _streams.Error.WriteLine($"""
            Where should prices come from?

              yahoo      ETFs and mutual funds, no key, works from home connections (default)
              tiingo     ETFs and mutual funds, better documented, free key, 50 assets an hour
              csv:DIR    your own files, one per asset

            All online feeds: {string.Join(", ", names)}.
            """.ReplaceLineEndings("\n"));
        return Prompt.Line(_streams.Error, $"Feed [{Recommended}]: ") is { Length: > 0 } answer ? answer : Recommended;
    }

    private void AskKey(ProvidedFeed feed, bool canAsk)
    {
        if (!canAsk)
        {
            throw new InputException(new Mistake(
                $"{feed.Name} needs your own key from {feed.KeyPage}. Run 'rota data key set {feed.Key}' or set {feed.Key} in the environment."));
        }

        _streams.Error.WriteLine($"{feed.Name} needs your own key. Get it from {feed.KeyPage}.");
        var key = HiddenInput.Read($"{feed.Key}: ", _streams.Error);
        if (key.Length > 0) _streams.Error.WriteLine($"Stored in {KeyFile.Write(feed.Key!, key)}, readable by you only.");
    }

    // No prompt for an optional key.
    private static bool Lacks(ProvidedFeed feed) => feed is { Key: { } key, IsKeyOptional: false } && UserKeys.Read(key) is null;
}
