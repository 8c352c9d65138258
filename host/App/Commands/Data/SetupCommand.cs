using System.CommandLine;
using Rota.Host.Downloading;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Problems;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota data setup: from nothing to a feed that works, in a few questions; in a script, by options.
internal sealed class SetupCommand
{
    // What somebody who has nothing yet begins with: no key, ETFs and funds, all their years.
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
            $"Nobody can answer here: name the provider, as in 'rota data setup --feed {Recommended}'.")));
        var choice = FeedChoice.Of(new Setting(SettingKeys.Feed, text, Option: _feed.Name), plugins);
        if (choice.Sources.Select(source => plugins.RequireFeed(source.Name)).FirstOrDefault(Lacks) is { } lacking) AskKey(lacking, canAsk);

        Asset asset = parsed.GetValue(_asset) ?? Known;
        _streams.Error.WriteLine($"Asking {choice} for {asset} ...");
        var series = ChosenFeed.Of(choice, plugins, (feed, _) => feed).LoadAsync(asset, DateRange.All, CancellationToken.None).GetAwaiter().GetResult();
        foreach (var line in new SetupFacts(series).Lines) _streams.Out.WriteLine(line);
        var path = UserSettings.Set(SettingKeys.Feed, choice.WithFullPaths(plugins).ToString());
        _streams.Out.WriteLine($"""

            {choice} is now the default, in {path}. Next:

              rota run strategies/published/haa.csx          a backtest on these prices
              rota data get SPY,IEF -o prices                prices in a folder of your own; csv:prices reads it
              rota data check SPY --against OTHER            the same asset beside a second provider
            """.ReplaceLineEndings("\n"));
        return ExitCode.Done;
    }

    private string AskFeed(PluginCatalogue plugins)
    {
        var names = plugins.Feeds.Where(feed => feed.AsksServer).Select(feed => feed.Name).ToList();
        _streams.Error.WriteLine($"""
            Where should prices come from?

              yahoo      ETFs and mutual funds without a key, from a computer at home (the default)
              tiingo     ETFs and mutual funds, better documented; a free key, 50 assets an hour
              csv:DIR    files that you have, one for each asset

            All that ask a provider: {string.Join(", ", names)}.
            """.ReplaceLineEndings("\n"));
        return Prompt.Line(_streams.Error, $"Feed [{Recommended}]: ") is { Length: > 0 } answer ? answer : Recommended;
    }

    private void AskKey(ProvidedFeed feed, bool canAsk)
    {
        if (!canAsk)
        {
            throw new InputException(new Mistake(
                $"{feed.Name} needs a key of your own, from {feed.KeyPage}: run 'rota data key set {feed.Key}', or set {feed.Key} in the environment."));
        }

        _streams.Error.WriteLine($"{feed.Name} needs a key of your own. Get it from {feed.KeyPage}.");
        var key = HiddenInput.Read($"{feed.Key}: ", _streams.Error);
        if (key.Length > 0) _streams.Error.WriteLine($"Kept in {KeyFile.Write(feed.Key!, key)}, which only you can read.");
    }

    // Who may do without is asked without.
    private static bool Lacks(ProvidedFeed feed) => feed is { Key: { } key, IsKeyOptional: false } && UserKeys.Read(key) is null;
}
