using Rota.Host.Settings;

namespace Rota.Host.Running;

// A run as the user asked for it, all of it understood.
internal sealed record RunPlan(
    FeedChoice Feed,
    DateRange Range,
    double Capital,
    CashRate CashRate,
    Conventions Profile,
    ProxyTable Proxies,
    BenchmarkChoice Benchmark,
    IReadOnlyDictionary<string, double> Parameters);
