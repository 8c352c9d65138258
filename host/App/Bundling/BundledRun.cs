namespace Rota.Host.Bundling;

// Everything that decides a result. The first file of a script is the script, the others are those that it loads, in their order; a
// cash rate or proxies that are in a file are there as well.
internal sealed record BundledRun(
    IReadOnlyList<BundledFile> Script,
    IReadOnlyList<BundledFile> Benchmark,
    bool IsBenchmarkAsked,
    IReadOnlyList<BundledNumber> Parameters,
    IReadOnlyList<BundledText> Settings,
    BundledFile? CashRate,
    BundledFile? Proxies,
    IReadOnlyList<BundledPart> Engine,
    IReadOnlyList<BundledPart> Plugins,
    IReadOnlyList<BundledPrices> Prices);
