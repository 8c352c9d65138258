namespace Rota.Tests;

// The statistics alone, on the daily returns that the post's code gave: no price and no engine in between.
public sealed class PaLegacyStatisticsTests
{
    public static TheoryData<string> Folders =>
        ["kda_approx_2019", "kda_formal_2019", "kda_ew_2019", "kda_invvol_2019", "kda_offset5_2019", "kda_ew_penalty_2019"];

    [Rule("K38")]
    [Theory]
    [MemberData(nameof(Folders))]
    public void DailyReturnsGiveThePostsTableToEveryDigit(string folder)
    {
        var (_, decisions) = RealPrices.Golden($"{folder}/weights.csv");
        var (_, returns) = RealPrices.Golden($"{folder}/daily_returns.csv");
        var exact = RealPrices.GoldenStatistics($"{folder}/stats_exact.csv");
        var printed = RealPrices.GoldenStatistics($"{folder}/stats.csv");
        var run = Vectors.Run(
            [decisions[0].Date, .. returns.Select(row => row.Date)], Vectors.Wealth([.. returns.Select(row => row.Values[0])]));
        double Of(string name) => PluginBox.Shipped.Statistic("pa-legacy", name, run);

        Assert.Equal(exact["Observations"], run.Equity.Returns().Length);
        Assert.Equal(exact["Annualized Return"], Of("cagr"), 1e-13);
        Assert.Equal(exact["Annualized Std Dev"], Of("volatility"), 1e-13);
        Assert.Equal(exact["Annualized Sharpe (Rf=0%)"], Of("sharpe"), 1e-12);
        Assert.Equal(exact["Worst Drawdown"], -Of("maxDrawdown"), 1e-13);
        Assert.Equal(exact["Ulcer Index"], Of("ulcerIndex"), 1e-13);
        Assert.Equal(exact["Calmar Ratio"], Of("cagr") / -Of("maxDrawdown"), 1e-12);
        Assert.Equal(exact["Ulcer Performance Index"], Of("cagr") / Of("ulcerIndex"), 1e-12);
        Assert.Equal(exact["Final Wealth"], 1 + Of("totalReturn"), 1e-12);
        Assert.Equal(printed["Calmar Ratio"], Of("calmar"), 1e-12);
        Assert.Equal(printed["Ulcer Performance Index"], Of("upi"), 1e-12);
        Assert.Equal(printed["Annualized Sharpe (Rf=0%)"], Math.Round(Of("sharpe"), 4), 1e-15);
    }

    [Fact]
    public void TheUlcerPerformanceIndexDividesTheReturnThatThePostPrints()
    {
        var (run, percent) = (Vectors.Run(), 1e-4);
        var printed = Math.Round(Vectors.Golden("CAGR (12/n)") / percent) * percent;
        var exact = Vectors.Golden("UPI KDA post (CAGR / legacy UI)") / Vectors.Golden("CAGR (12/n)");

        Assert.Equal(printed * exact, PluginBox.Shipped.Statistic("pa-legacy", "upi", run), 1e-12);
    }
}
