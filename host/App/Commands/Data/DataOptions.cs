using System.CommandLine;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// The prices a data verb works on: the command line, completed by the settings in force in this folder.
internal sealed class DataOptions
{
    private readonly Argument<string[]> _assets = new("ASSET")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Assets to use (default: all that the feed lists).",
    };

    private readonly Option<string> _feed = RunOptions.Value("--feed", "NAME[:LOCATION]", RunOptions.FeedHelp);
    private readonly Option<string> _from = RunOptions.Value("--from", "DAY", "First day: 2007-01-31, or 2007 for its first day.");
    private readonly Option<string> _to = RunOptions.Value("--to", "DAY", "Last day: 2019-11-27, or 2019 for its last day.");

    public void AddTo(Command command, bool withAssets, bool withRange = true)
    {
        if (withAssets) command.Add(_assets);
        foreach (var option in withAssets && withRange ? [_feed, _from, _to] : new[] { _feed }) command.Add(option);
    }

    // Reads from the source, not from the cache: the source is the subject.
    public DataRequest Ask(ParseResult parsed, PluginCatalogue plugins, ProblemList mistakes)
    {
        var given = new List<Setting>();
        Take(SettingKeys.Feed, _feed);
        Take(SettingKeys.From, _from);
        Take(SettingKeys.To, _to);
        var settings = EffectiveSettings.For(Environment.CurrentDirectory, given, mistakes);
        var choice = mistakes.Try(() => FeedChoice.Of(settings[SettingKeys.Feed], plugins));
        var feed = choice is null ? null : mistakes.Try(() => Source(choice, plugins));
        var range = RunPlan.RangeOf(settings, mistakes);
        var assets = Assets(parsed, mistakes);
        mistakes.ThrowIfAny();
        return new(choice!, feed!, range, assets);

        void Take(string key, Option<string> option)
        {
            if (parsed.GetResult(option) is not null && parsed.GetValue(option) is { } text)
                given.Add(new Setting(key, text, Option: option.Name));
        }
    }

    public static IDataFeed Source(FeedChoice choice, PluginCatalogue plugins) => ChosenFeed.Of(choice, plugins, (feed, _) => feed);

    private List<Asset> Assets(ParseResult parsed, ProblemList mistakes)
    {
        var assets = new List<Asset>();
        if (!parsed.CommandResult.Command.Arguments.Contains(_assets)) return assets;
        foreach (var name in (parsed.GetValue(_assets) ?? []).SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            try
            {
                assets.Add(name);
            }
            catch (ArgumentException wrong)
            {
                mistakes.Add(new Mistake(wrong.Message));
            }
        }

        return [.. assets.Distinct()];
    }
}
