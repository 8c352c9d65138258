using System.Globalization;

namespace Rota.Testing;

/// <summary>
/// The contract of a statistic: the same number for an equal run in any culture; a number or NaN instead of an exception for a run of
/// one day, or without a benchmark; a name in camelCase.
/// </summary>
public static class StatisticContract
{
    /// <summary>Verifies the contract of a statistic.</summary>
    /// <param name="statistic">The statistic.</param>
    /// <param name="run">A run for which it has a number (default: that of <see cref="SampleMarket"/>).</param>
    /// <exception cref="ContractException">The contract is broken, or the statistic is NaN for the run, which proves
    /// nothing.</exception>
    public static void Verify(IStatistic statistic, BacktestResult? run = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        var name = statistic.Name;
        if (name.Length == 0 || !char.IsAsciiLetterLower(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
            throw new ContractException($"The name of a statistic, '{name}', must be camelCase, such as maxDrawdown.");

        var first = Of(run ?? SampleMarket.Run(), "a run");
        var again = Asked.WithDecimalComma(() => Of(run is null ? SampleMarket.Run() : run with { }, "an equal run"));
        if (!first.Equals(again))
            throw new ContractException($"{name} is {Text(first)} for a run but {Text(again)} for an equal one.");
        if (double.IsNaN(first)) throw new ContractException($"{name} is NaN for the run; give a run for which it has a number.");
        Of(SampleMarket.Run(days: 1), "a run of one day");
        Of((run ?? SampleMarket.Run()) with { Benchmark = null, BenchmarkName = null }, "a run without a benchmark");

        double Of(BacktestResult result, string what) => Asked.Once($"{name} of {what}", () => statistic.Of(result));
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
