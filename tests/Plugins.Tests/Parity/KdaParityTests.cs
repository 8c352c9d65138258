using static Rota.Dsl;
using static Rota.Plugins.Basics.BasicsWords;
using static Rota.Plugins.Optimal.OptimalWords;

namespace Rota.Tests;

// The KDA post's own R code, run on the same prices, is the oracle: every folder of its results, to every digit it prints.
public sealed class KdaParityTests
{
    private static readonly IScore Formal =
        12 * Return(1.MonthEnds) + 4 * Return(3.MonthEnds) + 2 * Return(6.MonthEnds) + Return(12.MonthEnds);

    private static readonly IScore Days = (12 * Return(21.Days) + 4 * Return(63.Days) + 2 * Return(126.Days) + Return(252.Days)) / 19;

    public static TheoryData<string> Folders =>
        ["kda_formal_2019", "kda_approx_2019", "kda_ew_2019", "kda_invvol_2019", "kda_offset5_2019", "kda_ew_penalty_2019"];

    [Rule("K1", "K2", "K6", "K8", "K9", "K10", "K11", "K12", "K13", "K15", "K24", "K28", "K29", "K31", "K32")]
    [Theory]
    [MemberData(nameof(Folders))]
    public void TargetsEqualThoseOfThePostsCode(string folder)
    {
        var run = Run(folder);
        var (columns, rows) = RealPrices.Golden($"{folder}/weights.csv");

        Assert.Equal(rows.Select(row => row.Date), run.Rebalances.Select(decision => decision.Decided));
        foreach (var (decision, row) in run.Rebalances.Zip(rows))
        {
            for (var i = 0; i < columns.Length; i++)
            {
                var weight = columns[i] == "CASH" ? decision.Target.Cash : decision.Target[columns[i]];
                Assert.Equal(row.Values[i], weight, 1e-6);
            }
        }
    }

    [Rule("K33")]
    [Theory]
    [MemberData(nameof(Folders))]
    public void DailyReturnsEqualThoseOfThePostsCode(string folder)
    {
        var run = Run(folder);
        var (_, rows) = RealPrices.Golden($"{folder}/daily_returns.csv");

        Assert.Equal(rows.Select(row => row.Date), run.Equity.Dates[1..].ToArray());
        foreach (var (expected, actual) in rows.Zip(run.Equity.Returns())) Assert.Equal(expected.Values[0], actual, 1e-9);
    }

    [Rule("K3", "K7", "K36")]
    [Theory]
    [MemberData(nameof(Folders))]
    public void MomentumEqualsThatOfThePostsCode(string folder)
    {
        var seen = new Dictionary<(DateOnly, Asset), double>();
        var strategy = StrategyOf(folder, score => Score(asset =>
        {
            var value = score.Of(asset);
            seen[(asset.Date, asset.Asset)] = value;
            return value;
        }));
        var run = RealPrices.Run(strategy, Conventions.KdaParity, new(2019, 11, 27));
        var (columns, rows) = RealPrices.Golden($"{folder}/momentum.csv");
        var before = Weights.None;
        foreach (var ((date, values), decision) in rows.Zip(run.Rebalances))
        {
            for (var i = 0; i < columns.Length - 1; i++)
            {
                var asset = new Asset(columns[i].Replace("canary.", "", StringComparison.Ordinal));
                var score = seen[(date, asset)];
                var isCanary = asset == "VWO" || asset == "BND";
                if (folder.Contains("penalty", StringComparison.Ordinal) && !isCanary && before[asset] == 0)
                    score *= 1 - 0.1 * Math.Sign(score);
                Assert.Equal(values[i], score, 1e-9);
            }

            before = decision.Target;
        }
    }

    // The endpoints of the post's code: those of the returns' periods, 1 in front of all, the last row behind them; what is decided at one sees
    // the returns after the one a year of endpoints before, and longer lookbacks shorten to these.
    [Rule("K6", "K23", "K28")]
    [Theory]
    [InlineData(12, 0)]
    [InlineData(4, 0)]
    [InlineData(1, 0)]
    [InlineData(4, 8)] // the first month has a single return: the first endpoint is that return
    public void EveryPeriodDecidesOnAYearOfEndpoints(int perYear, int dropped)
    {
        var seen = new Dictionary<DateOnly, double>();
        var watched = Score(asset =>
        {
            if (asset.Asset == "SPY") seen[asset.Date] = Days.Of(asset);
            return Days.Of(asset);
        });
        var schedule = perYear switch { 12 => MonthEnd, 4 => QuarterEnd, _ => YearEnd };
        var from = dropped == 0 ? DateOnly.MinValue : new DateOnly(2006, 12, 28);
        var run = RealPrices.Run(
            Rotate("SPY", "IEF", "DBC").RankBy(watched).Hold(1).Guard(Canary(watched, "BND", "VWO")).Every(schedule).Named("K"),
            Conventions.KdaParity, new(2019, 11, 27), from);

        var (days, closes) = (run.Panel.Dates.ToArray(), run.Panel.Closes("SPY").ToArray());
        var last = days.Length - 1;
        int Period(DateOnly day) => (day.Year * 12 + day.Month - 1) / (12 / perYear);
        int[] ends = [.. Enumerable.Range(1, last).Where(row => row == last || Period(days[row]) != Period(days[row + 1])).Prepend(1).Distinct()];
        Assert.Equal(ends[perYear..].Select(row => days[row]), run.Rebalances.Select(made => made.Decided));
        for (var i = 0; i + perYear < ends.Length; i++)
        {
            var (start, end) = (ends[i], ends[i + perYear]);
            double Over(int rows) => closes[end] / closes[Math.Max(end - rows, start)] - 1;
            Assert.Equal((12 * Over(21) + 4 * Over(63) + 2 * Over(126) + Over(252)) / 19, seen[days[end]], 1e-12);
        }
    }

    [Rule("K38")]
    [Theory]
    [MemberData(nameof(Folders))]
    public void StatisticsEqualThePostsTableToEveryDigit(string folder)
    {
        var run = Run(folder);
        var exact = RealPrices.GoldenStatistics($"{folder}/stats_exact.csv");
        var printed = RealPrices.GoldenStatistics($"{folder}/stats.csv");
        double Of(string name) => PluginBox.Shipped.Statistic("pa-legacy", name, run);

        Assert.Equal(exact["Annualized Return"], Of("cagr"), 1e-12);
        Assert.Equal(exact["Annualized Std Dev"], Of("volatility"), 1e-12);
        Assert.Equal(exact["Annualized Sharpe (Rf=0%)"], Of("sharpe"), 1e-11);
        Assert.Equal(printed["Annualized Return"], Math.Round(Of("cagr"), 4), 1e-15);
        Assert.Equal(printed["Annualized Std Dev"], Math.Round(Of("volatility"), 4), 1e-15);
        Assert.Equal(printed["Annualized Sharpe (Rf=0%)"], Math.Round(Of("sharpe"), 4), 1e-15);
        Assert.Equal(printed["Worst Drawdown"], -Of("maxDrawdown"), 1e-12);
        Assert.Equal(printed["Calmar Ratio"], Of("calmar"), 1e-12);
        Assert.Equal(printed["Ulcer Performance Index"], Of("upi"), 1e-11);
    }

    [Rule("K37")]
    [Theory]
    [InlineData("kda_formal_2019")]
    [InlineData("kda_approx_2019")]
    public void YearlyReturnsEqualThePostsTable(string folder)
    {
        var years = Run(folder).Equity.YearlyReturns();
        var (_, rows) = RealPrices.Golden($"{folder}/yearly_returns.csv");

        Assert.Equal(rows.Select(row => row.Date), years.Select(year => year.End));
        foreach (var (expected, actual) in rows.Zip(years)) Assert.Equal(expected.Values[0], actual.Return, 1e-9);
    }

    private static BacktestResult Run(string folder) =>
        RealPrices.Run(StrategyOf(folder, score => score), Conventions.KdaParity, new(2019, 11, 27));

    // The formal months of the post are not divided by 19, which changes no rank and no sign.
    private static Strategy StrategyOf(string folder, Func<IScore, IScore> watched)
    {
        var (score, month) = folder == "kda_formal_2019" ? (Formal, 1.MonthEnds) : (Days, 21.Days);
        var momentum = watched(score);
        var rotation = Rotate("SPY", "VGK", "EWJ", "EEM", "VNQ", "RWX", "IEF", "TLT", "DBC", "GLD")
            .RankBy(momentum).Hold(5).Keep(momentum > 0)
            .WeighBy(folder switch
            {
                "kda_ew_2019" or "kda_ew_penalty_2019" => Equal(),
                "kda_invvol_2019" => InverseVolatility(21.Days),
                _ => MinVariance(correlation: score, volatility: month),
            })
            .Guard(Canary(momentum, "VWO", "BND"))
            .Refuge("IEF", when: momentum > 0);
        if (folder == "kda_ew_penalty_2019") rotation = rotation.PenalizeNewcomers(0.1);
        return rotation.Every(folder == "kda_offset5_2019" ? MonthEnd.Offset(5) : MonthEnd);
    }
}
