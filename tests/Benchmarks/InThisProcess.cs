using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Rota.Benchmarks;

/// <summary>Single runs, one by one, with their percentiles; in this process, as a worker refuses a program of another build.</summary>
public sealed class InThisProcess : ManualConfig
{
    /// <summary>Makes the one job.</summary>
    public InThisProcess()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring)
            .WithWarmupCount(20).WithIterationCount(100).WithInvocationCount(1).WithUnrollFactor(1));
        AddColumn(StatisticColumn.Min, StatisticColumn.P50, StatisticColumn.P95, StatisticColumn.Max);
    }
}
