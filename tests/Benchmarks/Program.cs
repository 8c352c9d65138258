using BenchmarkDotNet.Running;
using Rota.Benchmarks;

// dotnet run --project tests/Benchmarks -c Release -- --filter '*'
// dotnet run --project tests/Benchmarks -c Release -- live
// dotnet run --project tests/Benchmarks -c Release -- keys
// dotnet run --project tests/Benchmarks -c Release -- plugins
// dotnet run --project tests/Benchmarks -c Release -- reports
// dotnet run --project tests/Benchmarks -c Release -- import
// dotnet run --project tests/Benchmarks -c Release -- sweep
// dotnet run --project tests/Benchmarks -c Release -- statistics
if (args is ["live"]) await LiveEdits.RunAsync();
else if (args is ["keys"]) await KeysWhileRunning.RunAsync();
else if (args is ["plugins"]) PluginsOfOthers.Run();
else if (args is ["reports"]) ReportPages.Run();
else if (args is ["import"]) ImportOfExport.Run();
else if (args is ["sweep"]) SweepSpeed.Run();
else if (args is ["statistics"]) StatisticsOfRuns.Run();
else BenchmarkSwitcher.FromAssembly(typeof(BacktestBenchmarks).Assembly).Run(args);
