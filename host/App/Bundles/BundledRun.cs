using Rota.Host.Settings;

namespace Rota.Host.Bundles;

// Everything that determines a result. The first file of Script is the script, the others are those it loads, in order. Software lists the
// versions that the result states. Missing has the assets of a default benchmark that the feed lacked, each with the feed's message.
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
    // Each text once: a script may be its own benchmark.
    public IEnumerable<BundledFile> Texts() => Scripts().Concat(new[] { CashRate, Proxies }.OfType<BundledFile>());

    public IEnumerable<BundledFile> Scripts() => Script.Concat(Benchmark).DistinctBy(file => file.Name, StringComparer.Ordinal);
}

// A text in a bundle: its name in the archive, its hash, and a short hash of each line to locate a change.
internal sealed record BundledFile(string Name, string Sha256, string Lines);

// A library of a script: its name in the archive and its hash.
internal sealed record BundledLibrary(string Name, string Sha256);

// A part of the program, or a plugin, that the run used.
internal sealed record BundledPart(string Name, string Version, string Sha256);

// The output of a report for the run.
internal sealed record BundledResult(string Report, string Name, string Sha256);
