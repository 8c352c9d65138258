using Rota.Engine;

namespace Rota.Host.Luck;

// What is compared: the last value / the first, and statistics of the profile's set; NaN where the set has none of that name.
internal sealed record LuckFigures(double Wealth, double Cagr, double Volatility, double Sharpe, double MaxDrawdown)
{
    private static readonly string[] Names = ["cagr", "volatility", "sharpe", "maxDrawdown"];

    public static LuckFigures Unknown { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    // Of each run, in order.
    public static IReadOnlyList<LuckFigures> Of(IReadOnlyList<BacktestResult> runs, IReadOnlyList<IStatistic> set)
    {
        IStatistic[] statistics = [.. set.Where(statistic => Names.Contains(statistic.Name))];
        var study = StudyBuilder.Build(runs, statistics);
        var places = Names.Select(name => Array.FindIndex(statistics, statistic => statistic.Name == name)).ToArray();
        return [.. runs.Select((run, i) =>
        {
            var values = places.Select(place => place < 0 ? double.NaN : study[i, place]).ToArray();
            // Some sets write a drawdown as a number above 0.
            if (places[^1] >= 0 && statistics[places[^1]].Better == Better.Lower) values[^1] = -values[^1];
            return new LuckFigures(run.Equity.Values[^1] / run.Equity.Values[0], values[0], values[1], values[2], values[3]);
        })];
    }
}
