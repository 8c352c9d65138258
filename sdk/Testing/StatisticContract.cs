using System.Globalization;

namespace Rota.Testing;

/// <summary>
/// What a statistic owes: the same number for an equal run, however numbers are written where it is computed; NaN or a number and
/// no exception for a run of one day, or without a benchmark; a name that is a key of JSON.
/// </summary>
public static class StatisticContract
{
    /// <summary>Holds a statistic to its contract.</summary>
    /// <param name="statistic">The statistic.</param>
    /// <param name="run">A run that it has a number for; that of <see cref="SampleMarket"/> when null.</param>
    /// <exception cref="ContractException">The contract is broken, or the statistic is NaN for the run, so that nothing is
    /// proven.</exception>
    public static void Verify(IStatistic statistic, BacktestResult? run = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        var name = statistic.Name;
        if (name.Length == 0 || !char.IsAsciiLetterLower(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
            throw new ContractException($"A statistic is called '{name}'; its name is camelCase, as maxDrawdown.");

        var first = Of(run ?? SampleMarket.Run(), "a run");
        var again = Asked.WithDecimalComma(() => Of(run is null ? SampleMarket.Run() : run with { }, "an equal run"));
        if (!first.Equals(again))
            throw new ContractException($"{name} is {Text(first)} for a run and {Text(again)} for an equal one.");
        if (double.IsNaN(first)) throw new ContractException($"{name} is NaN for the run; give one that it has a number for.");
        Of(SampleMarket.Run(days: 1), "a run of one day");
        Of((run ?? SampleMarket.Run()) with { Benchmark = null, BenchmarkName = null }, "a run without a benchmark");

        double Of(BacktestResult result, string what) => Asked.Once($"{name} of {what}", () => statistic.Of(result));
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
