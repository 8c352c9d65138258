using BenchmarkDotNet.Running;
using Rota.Benchmarks;

// dotnet run --project tests/Benchmarks -c Release -- --filter '*'
// dotnet run --project tests/Benchmarks -c Release -- live
if (args is ["live"]) await LiveEdits.RunAsync();
else BenchmarkSwitcher.FromAssembly(typeof(BacktestBenchmarks).Assembly).Run(args);
