using Rota.Host.Settings;

namespace Rota.Host.Bundles;

// Everything that decides a result. The first file of a script is the script, the others are those that it loads, in their order; a
// cash rate or proxies that are in a file are there as well. Software is what a result says that it was made by, missing what a default
// benchmark needs and the feed had no prices of, with what it said.
internal sealed record BundledRun(
    string Strategy,
    IReadOnlyList<BundledFile> Script,
    IReadOnlyList<BundledFile> Benchmark,
    bool IsBenchmarkAsked,
    OrderedDictionary<string, ParameterValue> Parameters,
    OrderedDictionary<string, string> Settings,
    OrderedDictionary<string, string> Software,
    IReadOnlyList<BundledPart> Engine,
    IReadOnlyList<BundledPart> Plugins,
    IReadOnlyList<BundledPrices> Prices,
    OrderedDictionary<string, string> Missing,
    BundledFile? CashRate = null,
    BundledFile? Proxies = null,
    IReadOnlyList<BundledLibrary>? Libraries = null)
{
    // The texts in it, each once: a script may be its own benchmark.
    public IEnumerable<BundledFile> Texts() => Scripts().Concat(new[] { CashRate, Proxies }.OfType<BundledFile>());

    public IEnumerable<BundledFile> Scripts() => Script.Concat(Benchmark).DistinctBy(file => file.Name, StringComparer.Ordinal);
}
