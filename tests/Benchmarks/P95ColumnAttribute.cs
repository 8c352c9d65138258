using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;

namespace Rota.Benchmarks;

/// <summary>Shows what 95 of 100 runs stay below.</summary>
public sealed class P95ColumnAttribute() : ColumnConfigBaseAttribute(StatisticColumn.P95);
