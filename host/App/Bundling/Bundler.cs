using Rota.Host.Plugins;
using Rota.Host.Running;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Bundling;

// Makes a bundle of a run that is prepared: it takes what the run stands on, runs it from there, and adds what that gave.
internal sealed class Bundler(PluginCatalogue plugins, TextWriter error)
{
    private const string CashRateName = "cash-rate.csv";
    private const string ProxiesName = "proxies.csv";

    // What is kept of the reports there are.
    private static readonly string[] Kept = ["json", "equity.csv", "html"];

    public Bundle Make(string path, string script, PreparedRun run, EffectiveSettings settings, bool hasPrices, IProgress<string> progress)
    {
        progress.Report("Gathering what the run stands on");
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var main = StrategyScripts.Read(script);
        var benchmark = run.Plan.Benchmark.IsScript ? StrategyScripts.Read(run.Plan.Benchmark.Text) : null;
        var layout = new ScriptLayout(new[] { main, benchmark }.OfType<ScriptSource>());
        var series = GatheredPrices.Of(run);
        var texts = settings.All.Where(setting => ManifestRules.Keys.Contains(setting.Key))
            .ToDictionary(setting => setting.Key, setting => setting.Text, StringComparer.Ordinal);
        var besides = benchmark is null ? [] : Add(layout.Of(benchmark));
        if (benchmark is not null) texts[SettingKeys.Benchmark] = besides[0].Name;
        var draft = new BundledRun(
            Add(layout.Of(main)), besides, !settings[SettingKeys.Benchmark].IsDefault,
            [.. run.Built.Parameters.Select(parameter => new BundledNumber(parameter.Name, parameter.Value))],
            [.. ManifestRules.Keys.Select(key => new BundledText(key, texts[key]))],
            FileOf(settings[SettingKeys.CashRate], RunsOnFile(settings[SettingKeys.CashRate]), CashRateName),
            FileOf(settings[SettingKeys.Proxies], settings[SettingKeys.Proxies].Text.Length > 0, ProxiesName),
            TakingPart.Engine(), [], [.. series.Select(each => Prices(each))]);
        var manifest = new BundleManifest(
            BundleManifest.ThisFormat, "", run.Built.Strategy.Name, Lineage.ParentOf(main.Text), hasPrices, draft, []);

        var prepared = Rerun.Prepare(new(path, manifest, files), new BundledFeed(series), new StrategyScripts(plugins, error), plugins);
        var reports = Kept.Where(plugins.Reports.Contains).ToList();
        var results = Rerun.Results(prepared, reports, plugins, error, progress)
            .Select(result => (result.Report, Name: $"result.{result.Report}", result.Content)).ToList();
        foreach (var (_, name, content) in results) files[name] = content;
        var whole = draft with { Plugins = TakingPart.Of(plugins.Used) };
        return new(path, manifest with
        {
            Id = BundleManifest.IdOf(whole),
            Run = whole,
            Results = [.. results.Select(result => new BundledResult(result.Report, result.Name, Hashes.Of(result.Content)))],
        }, files);

        List<BundledFile> Add(IReadOnlyList<(string Name, byte[] Content)> added)
        {
            foreach (var (name, content) in added) files[name] = content;
            return [.. added.Select(file => Hashes.Of(file.Name, file.Content))];
        }

        BundledFile? FileOf(Setting setting, bool isFile, string name) =>
            isFile ? Add([(name, File.ReadAllBytes(setting.Rooted(setting.Text)))])[0] : null;

        BundledPrices Prices(PriceSeries each)
        {
            var content = PriceText.Of(each);
            if (hasPrices) files[PriceText.NameOf(each.Asset.Name)] = content;
            return GatheredPrices.Facts(each, content);
        }
    }

    private static bool RunsOnFile(Setting cashRate) => Commands.RunOptions.NamesFile(cashRate);
}
