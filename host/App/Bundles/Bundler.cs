using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Bundles;

// Bundles a prepared run: gathers its inputs, runs it from them, and adds the results.
internal sealed class Bundler(PluginCatalogue plugins, TextWriter error)
{
    private const string CashRateName = "cash-rate.csv";
    private const string ProxiesName = "proxies.csv";

    // The reports to include, where installed.
    private static readonly string[] Kept = ["json", "equity.csv", "html"];

    public Bundle Make(string path, PreparedRun run, bool hasPrices, IProgress<string> progress)
    {
        progress.Report("Gathering the run's inputs");
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var main = run.Built.Source;
        var benchmark = run.Plan.Benchmark.IsScript ? StrategyScripts.Read(run.Plan.Benchmark.Text) : null;
        ScriptSource[] scripts = benchmark is null ? [main] : [main, benchmark];
        var layout = new ScriptLayout(scripts);
        var gathered = GatheredPrices.Of(run);
        var settings = run.Plan.Settings.ToDictionary(setting => setting.Key, StringComparer.Ordinal);
        var besides = benchmark is null ? [] : Add(layout.Of(benchmark));
        var libraries = scripts.SelectMany(layout.LibrariesOf).DistinctBy(library => library.Name)
            .ToList();
        foreach (var (name, content) in libraries) files[name] = content;
        var draft = new BundledRun(
            run.Built.Strategy.Name, Add(layout.Of(main)), besides, !settings[SettingKeys.Benchmark].IsDefault,
            new(run.Built.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, new ParameterValue(parameter.TextOf(parameter.Value))))),
            new(SettingKeys.OfTheResult.Select(key => KeyValuePair.Create(key, settings[key].Text))),
            new(run.Origin!().Software.Select(part => KeyValuePair.Create(part.Name, part.Version))),
            Components.Engine(), [], [.. gathered.Series.Select(Prices)], gathered.Missing,
            RatesOf(settings[SettingKeys.CashRate]),
            FileOf(settings[SettingKeys.Proxies], settings[SettingKeys.Proxies].Text.Length > 0, ProxiesName),
            libraries.Count > 0 ? [.. libraries.Select(library => new BundledLibrary(library.Name, Hashes.Of(library.Content)))] : null);

        var prepared = Replay.Prepare(
            new(path, BundleManifest.Of(draft, hasPrices, []), files), new BundledFeed(gathered.Series, gathered.Missing),
            new StrategyScripts(plugins, error), plugins);
        var results = new List<BundledResult>();
        foreach (var (report, content) in Replay.Results(prepared, [.. Kept.Where(plugins.Reports.Contains)], plugins, error, progress))
        {
            results.Add(new(report, $"result.{report}", Hashes.Of(content)));
            files[results[^1].Name] = content;
        }

        var bundle = new Bundle(path, BundleManifest.Of(draft with { Plugins = Components.Of(plugins.Used) }, hasPrices, results), files);
        // Never write a bundle that cannot be opened.
        return BundleReader.Of(path, bundle.ToZip());

        List<BundledFile> Add(IReadOnlyList<(string Name, byte[] Content)> added)
        {
            foreach (var (name, content) in added) files[name] = content;
            return [.. added.Select(file => Hashes.Of(file.Name, file.Content))];
        }

        BundledFile? FileOf(Setting setting, bool isFile, string name) =>
            isFile ? Add([(name, UserFile.ReadBytes(setting.Rooted(setting.Text)))])[0] : null;

        // The series of a feed is stored as a file that gives the same rate.
        BundledFile? RatesOf(Setting setting) => CashRateChoice.IsFeed(setting)
            ? Add([(CashRateName, Encoding.UTF8.GetBytes(CashRateSeries.Load(setting, plugins).ToCsv()))])[0]
            : FileOf(setting, CashRateChoice.IsFile(setting), CashRateName);

        BundledPrices Prices(PriceSeries each)
        {
            var content = PriceText.Of(each);
            if (hasPrices) files[PriceText.NameOf(each.Asset.Name)] = content;
            return BundledPrices.Of(each, content);
        }
    }
}
