using Rota.Engine;
using Rota.Host.Prices;
using Rota.Host.Runs;
using Rota.Host.Settings;
using Rota.Tests.Program;
using Rota.Tests.Workers;

namespace Rota.Tests.Scripting;

// Runs that share a past and lend each other their memory are the runs alone, to the last bit.
[Trait("Category", "Slow")]
public sealed class SharedPastTests
{
    private static readonly IReadOnlyDictionary<string, ParameterValue> Declared = new Dictionary<string, ParameterValue>();
    private static readonly StrategyScripts Scripts = new(Workshop.Plugins, TextWriter.Null);
    private static readonly IDataFeed Market = ChosenFeed.Of(new FeedChoice("simulated", ""), Workshop.Plugins, (feed, _) => feed);
    private static readonly RunRoom Room = new();

    public static TheoryData<string> All => [.. ShippedScripts.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void SharingChangesNoBitOfAShippedStrategy(string script)
    {
        var random = new Random(script.Length);
        var path = ShippedScripts.PathOf(script);
        var first = Scripts.Build(path, Declared);
        Strategy[] variants = [first.Strategy, .. Enumerable.Range(0, 3).Select(_ => Variant(path, first.Parameters, random))];
        var needs = variants.SelectMany(each => each.Needs).Distinct().ToList();
        var conventions = ConventionsOf(random);
        var range = random.Next(3) == 0 ? DateRange.All : new DateRange(new DateOnly(2004, 5, 6), new DateOnly(2019, 10, 11));
        var series = SeriesLoader.Load(Market, needs, range.To, ProxyTable.Empty, CancellationToken.None);
        var panel = PanelBuilder.Build(series, conventions, range, first.Strategy.Allocation).Panel;
        var settings = new RunSettings { Conventions = conventions, Range = range, CashRate = random.Next(2) == 0 ? CashRate.Zero : CashRate.Constant(0.03) };
        var past = new SharedPast(panel, conventions);

        foreach (var variant in variants.Concat(variants))
        {
            var alone = Simulator.Run(variant, panel, settings);
            var lent = Simulator.Curve(variant, panel, settings, past, Room);
            Assert.Equal(alone.Equity.Values, lent.Values);
            Assert.Equal(alone.From, panel.Dates[lent.First]);
            Assert.Equal(alone.Rebalances, lent.Rebalances.ToArray());
            Assert.Equal(alone.Trades, lent.Trades.ToArray());
        }
    }

    private static Strategy Variant(string path, IReadOnlyList<Parameter> parameters, Random random)
    {
        var values = parameters.ToDictionary(each => each.Name, each => new ParameterValue(each.TextOf(ValueOf(each, random))));
        return Scripts.Build(path, values).Strategy;
    }

    private static double ValueOf(Parameter parameter, Random random) =>
        Math.Round(parameter.Min + random.Next((int)((parameter.Max - parameter.Min) / parameter.Step) + 1) * parameter.Step, 12);

    private static Conventions ConventionsOf(Random random)
    {
        var profile = Conventions.All[random.Next(Conventions.All.Count)];
        return random.Next(3) switch
        {
            0 => profile with { Fill = Fill.NextOpen, Costs = new Costs(35) },
            1 => profile with { Fill = Fill.NextClose },
            _ => profile,
        };
    }
}
