using Rota.Engine;
using Rota.Host;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Settings;
using Rota.Tests.Scripting;

namespace Rota.Tests.Documenting;

// Every example copied from a page or from 'rota words' must run.
[Trait("Category", "Slow")]
public sealed class ExampleTests
{
    private static readonly PluginCatalogue Plugins = new(PluginScan.Of(
        [Path.Combine(Repository.Root, "host", "App", "bin", Repository.Configuration, "net10.0", "plugins")], BuildFacts.ApiLevel));

    // From the first price, when the history is short.
    private static readonly DateRange Years = new(DateOnly.MinValue, new(2012, 12, 31));

    private static readonly Lazy<IReadOnlyList<(Example Example, Strategy? Strategy, string? Error)>> Built = new(Build);

    [Fact]
    public void EveryExampleOfTheDocumentationCompiles()
    {
        Assert.True(Built.Value.Count > 120, $"{Built.Value.Count} examples were found.");
        None(Built.Value.Where(each => each.Error is not null).Select(each => $"{each.Example}\n    {each.Error}"));
    }

    [Fact]
    public void EveryExampleOfTheDocumentationHasCode() => Assert.Empty(Examples.Empty);

    [Fact]
    public void EveryExampleRunsOnTheSimulatedMarket() => None(Failures(Feed("simulated")));

    [Fact]
    public void EveryExampleRunsOnRealPrices() => None(Failures(
        Feed($"splice:csv:{SharedData.Folder("data/prices")},csv:{SharedData.Folder("data/rates")}")));

    private static IDataFeed Feed(string text) => ChosenFeed.WithRates(
        FeedChoice.Of(new Setting(SettingKeys.Feed, text), Plugins), Plugins, (feed, _) => feed);

    // All failures together, in full.
    private static void None(IEnumerable<string> failures)
    {
        if (string.Join('\n', failures) is { Length: > 0 } text) Assert.Fail(text);
    }

    private static IReadOnlyList<(Example Example, Strategy? Strategy, string? Error)> Build()
    {
        ExampleScript.Know(Plugins.WithWords.SelectMany(plugin => Plugins.Load(plugin).Brings.AllWords));
        var compiler = new ScriptCompiler(StrategyScripts.EnvironmentOf(Plugins), null);
        using var folder = new ScriptFolder();
        return [.. Examples.All.DistinctBy(example => example.Text).Select((example, number) =>
        {
            try
            {
                var compiled = compiler.Compile(folder.Source(ExampleScript.Of(example), $"{number}.csx"));
                var script = LoadedScript.Load(compiled, Plugins.Resolve);
                var built = StrategyScripts.Build(script, compiled.Warnings, compiled.Files[0].Path, new Dictionary<string, ParameterValue>());
                return (example, built.Strategy, compiled.Warnings.Count > 0 ? string.Join("; ", compiled.Warnings) : null);
            }
            catch (Exception failed) when (ProblemList.Lines(failed) is { } lines)
            {
                return (example, (Strategy?)null, string.Join("; ", lines));
            }
        })];
    }

    private static List<string> Failures(IDataFeed feed)
    {
        var failures = new List<string>();
        var series = new Dictionary<Asset, PriceSeries>();
        foreach (var (example, strategy, _) in Built.Value.Where(each => each.Strategy is not null))
        {
            try
            {
                Run(strategy!, asset => series.TryGetValue(asset, out var known) ? known : series[asset] = Load(feed, asset));
            }
            catch (Exception failed) when (failed is InputException or PluginException)
            {
                failures.Add($"{example}\n    {failed.Message}");
            }
        }

        return failures;
    }

    private static void Run(Strategy strategy, Func<Asset, PriceSeries> load)
    {
        var panel = PanelBuilder.Build([.. strategy.Needs.Select(load)], Conventions.House, Years, strategy.Allocation);
        Simulator.Run(strategy, panel.Panel, new RunSettings
        {
            Conventions = Conventions.House,
            Range = Years,
            Capital = 100_000,
            CashRate = CashRate.Zero,
            Feed = "example",
            Parameters = [],
        });
    }

    // A plan fund without prices uses another asset's, and a rate from a server uses the feed's.
    private static PriceSeries Load(IDataFeed feed, Asset asset)
    {
        var known = asset.RateName is { } rate ? Asset.OfRate(rate[(rate.IndexOf(' ', StringComparison.Ordinal) + 1)..])
            : asset.Name.Contains(' ', StringComparison.Ordinal) ? "VTI" : asset;
        var source = feed.LoadAsync(known, DateRange.All, default).GetAwaiter().GetResult();
        return source.Asset == asset ? source : new(asset, [.. source.Dates], [.. source.Closes], opens: null, source.Source, source.RealFrom);
    }
}
