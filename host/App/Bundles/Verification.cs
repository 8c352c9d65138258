using System.Text;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;

namespace Rota.Host.Bundles;

// The findings on a bundle. Broken: changed after it was made. Others: the program or plugins here are not those that made it.
// Differing: a new run does not reproduce its results.
internal sealed record Verification(IReadOnlyList<string> Broken, IReadOnlyList<string> Others, IReadOnlyList<string> Differing)
{
    public bool IsSound => Broken.Count + Differing.Count == 0;

    // Before anything is run.
    public static Verification Of(Bundle bundle, PluginCatalogue plugins) =>
        new([.. BrokenFiles.In(bundle)], [.. OtherParts(bundle.Manifest.Run, plugins)], []);

    // Uses the bundle's prices, or those of a feed where it has none.
    public Verification WithRun(
        Bundle bundle, IReadOnlyList<PriceSeries>? ofFeed, PluginCatalogue plugins, TextWriter error, IProgress<string> progress)
    {
        var manifest = bundle.Manifest;
        try
        {
            var series = manifest.HasPrices ? manifest.Run.Prices.Select(bundle.Prices) : ofFeed!;
            var run = Replay.Prepare(bundle, new BundledFeed(series, manifest.Run.Missing), new StrategyScripts(plugins, error), plugins);
            var results = Replay.Results(run, [.. manifest.Results.Select(result => result.Report)], plugins, error, progress);
            var differing = manifest.Results.Zip(results)
                .Where(pair => !bundle.Files[pair.First.Name].AsSpan().SequenceEqual(pair.Second.Content))
                .Select(pair => Difference(pair.First.Name, bundle.Text(pair.First.Name), Encoding.UTF8.GetString(pair.Second.Content)));
            return With(run.Built.Strategy.Name == manifest.Run.Strategy
                ? differing
                : differing.Prepend($"the strategy is '{run.Built.Strategy.Name}', not '{manifest.Run.Strategy}'"));
        }
        catch (Exception wrong) when (ProblemList.Lines(wrong) is { } lines)
        {
            return With(lines.Select(line => $"the run failed: {line}"));
        }

        Verification With(IEnumerable<string> more) => this with { Differing = [.. Differing, .. more] };
    }

    private static IEnumerable<string> OtherParts(BundledRun run, PluginCatalogue plugins)
    {
        var engine = Components.Engine();
        foreach (var then in run.Engine)
        {
            var now = engine.FirstOrDefault(part => part.Name == then.Name);
            if (now != then) yield return Other(then, now);
        }

        foreach (var then in run.Plugins)
        {
            var installed = plugins.Active.FirstOrDefault(plugin => plugin.Id == then.Name);
            var now = installed is null ? null : Components.Of(installed);
            if (now != then) yield return "plugin " + Other(then, now);
        }
    }

    private static string Other(BundledPart then, BundledPart? now) => now is null
        ? $"{then.Name} {then.Version} is not installed"
        : then.Version != now.Version
            ? $"{then.Name} was {then.Version}, here it is {now.Version}"
            : $"{then.Name} {then.Version} is a different build here";

    // The first line that differs.
    private static string Difference(string name, string then, string now)
    {
        var (old, again) = (then.Split('\n'), now.Split('\n'));
        var at = 0;
        while (at < old.Length && at < again.Length && old[at] == again[at]) at++;
        return $"{name}, line {at + 1}: was '{LineAt(old)}', is '{LineAt(again)}'";

        string LineAt(string[] lines) => at < lines.Length ? lines[at].Trim() : "";
    }
}
