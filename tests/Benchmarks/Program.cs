using BenchmarkDotNet.Running;
using Rota.Benchmarks;

// dotnet run --project tests/Benchmarks -c Release -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(BacktestBenchmarks).Assembly).Run(args);
