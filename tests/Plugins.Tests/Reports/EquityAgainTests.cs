using System.Text;
using Rota.Engine;
using Rota.Plugins.Csv;
using Rota.Plugins.Statistics;
using static Rota.Dsl;

namespace Rota.Tests;

// The equity of a run as an asset held alone without costs has the same equity and statistics.
public sealed class EquityAgainTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-again-");

    [Rule("R41")]
    [Fact]
    public Task ARunOfTwoYearsIsTheSameToTheLastDigit() => IsTheSame(assets: 3, days: 520);

    // Forty years of weekdays.
    [Trait("Category", "Slow")]
    [Fact]
    public Task ARunOfFortyYearsIsTheSameToTheLastDigit() => IsTheSame(assets: 30, days: 40 * 261);

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task IsTheSame(int assets, int days)
    {
        var random = new Random(days);
        var series = Enumerable.Range(0, assets).Select(i => Small.Series($"A{i}", Closes.Walk(random, days))).ToArray();
        var trend = Score(Closes.Trend(50));
        var rule = Rotate([.. series.Select(each => each.Asset)]).RankBy(trend).Hold(2).Every(MonthEnd).Named("Mine");
        var made = Small.Run(rule, Conventions.House, series);
        File.WriteAllText(Path.Combine(_folder.FullName, "Mine.csv"), Equity(made));

        var mine = await new CsvFeed(CsvFolder.At(_folder.FullName)).LoadAsync("Mine", DateRange.All, TestContext.Current.CancellationToken);
        var held = Small.Run(Hold(("Mine", 1.0)).Every(Never), Small.Free, mine);

        Assert.True(made.Trades.Count > days / 261 * 6 && made.Trades.Sum(trade => trade.Cost) > 0, "it has traded and paid for it");
        Assert.Equal(made.Equity.Dates.ToArray(), held.Equity.Dates.ToArray());
        Assert.Equal(made.Equity.Values.ToArray(), held.Equity.Values.ToArray());
        var curve = made with { Rebalances = [], Trades = [] };
        var compared = HouseStatistics.All.Where(statistic => statistic.Of(curve).Equals(statistic.Of(made))).ToList();
        Assert.True(compared.Count >= 10, "most of them are of the curve alone");
        Assert.All(compared, statistic => Assert.Equal((statistic.Name, statistic.Of(made)), (statistic.Name, statistic.Of(held))));
        Assert.Equal(Equity(made), Equity(held));
    }

    private static string Equity(BacktestResult run)
    {
        using var output = new MemoryStream();
        PluginBox.Shipped.Report("equity.csv").Write(StudyBuilder.Build([run], []), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
