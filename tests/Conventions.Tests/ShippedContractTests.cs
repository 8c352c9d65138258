using Rota.Plugins.Basics;
using Rota.Plugins.Csv;
using Rota.Plugins.Optimal;
using Rota.Plugins.Reports;
using Rota.Plugins.SimulatedMarket;
using Rota.Plugins.Statistics;
using Rota.Testing;
using static Rota.Plugins.Basics.BasicsWords;
using static Rota.Plugins.Optimal.OptimalWords;

namespace Rota.Tests;

// The bundled plugins keep the contracts, which shows that the contracts accept correct code.
public sealed class ShippedContractTests
{
    private static readonly Brought Shipped = new(
        new BasicsPlugin(), new OptimalPlugin(), new CsvPlugin(), new SimulatedMarketPlugin(), new StatisticsPlugin(), new ReportsPlugin());

    private static readonly IScore[] Scores =
    [
        Return(6.MonthEnds), RotationInvestMomentum(63.Days), MeanReversion(20.Days), Sma(50.Days), Ema(20), MonthEndSma(10), Return13612W(),
        Correlation(60.Days, "SPY"), ZScore(Return(20.Days)), RankScore(Return(20.Days)), Volatility(60.Days), DownsideVolatility(60.Days),
        Sharpe(60.Days), InformationRatio(60.Days, "SPY"), Calmar(252.Days), Close() > Sma(200.Days),
    ];

    private static readonly IWeighter[] Weighters =
    [
        Equal(), InProportionTo(Volatility(20.Days)), Dampened(Equal(), 0.5), InverseVolatility(60.Days), MinVariance(120.Days),
        MaxSharpe(120.Days), EqualRisk(120.Days, shrink: true), HierarchicalRiskParity(120.Days),
        MinVariance(12 * Return(1.MonthEnds) + Return(12.MonthEnds), volatility: 1.MonthEnds),
    ];

    [Fact]
    public void ScoresKeepTheirContract() => Assert.All(Scores, score => ScoreContract.Verify(score));

    [Fact]
    public void WeightersKeepTheirContract() => Assert.All(Weighters, weighter => WeighterContract.Verify(weighter));

    [Fact]
    public void StatisticsKeepTheirContract() => Assert.All(Shipped.AllStatistics, statistic => StatisticContract.Verify(statistic));

    [Fact]
    public void ReportsKeepTheirContract() => Assert.All(Shipped.AllReports, report => ReportContract.Verify(report));

    [Fact]
    public Task TheSimulatedMarketKeepsTheContractOfAFeed() => FeedContract.VerifyAsync(Shipped.Feed("simulated", ""), "SPY", "NOTHING");

    [Fact]
    public async Task CsvKeepsTheContractOfAFeed()
    {
        var folder = Directory.CreateTempSubdirectory("rota-contract");
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "SPY.csv"), "Date,Close\n2001-01-02,100.5\n2001-01-03,101.25\n2001-01-04,99.75\n",
                TestContext.Current.CancellationToken);

            await FeedContract.VerifyAsync(Shipped.Feed("csv", folder.FullName), "SPY", "NOTHING");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class Brought : IPluginRegistry
    {
        private readonly Dictionary<string, Func<string, IDataFeed>> _feeds = [];

        public Brought(params IReadOnlyList<IPlugin> plugins)
        {
            foreach (var plugin in plugins) plugin.Register(this);
        }

        public List<IStatistic> AllStatistics { get; } = [];

        public List<IReport> AllReports { get; } = [];

        public IDataFeed Feed(string name, string location) => _feeds[name](location);

        void IPluginRegistry.Feed(string name, Func<string, IDataFeed> create) => _feeds.Add(name, create);

        void IPluginRegistry.ChainedFeed(string name, Func<IReadOnlyList<IDataFeed>, IDataFeed> create)
        {
        }

        void IPluginRegistry.Statistics(string set, params IReadOnlyList<IStatistic> statistics) => AllStatistics.AddRange(statistics);

        void IPluginRegistry.Report(IReport report) => AllReports.Add(report);

        void IPluginRegistry.Words(Type words)
        {
        }

        void IPluginRegistry.Table(ITable table)
        {
        }

        void IPluginRegistry.AlertChannel(string name, Func<string, IAlertChannel> create)
        {
        }
    }
}
