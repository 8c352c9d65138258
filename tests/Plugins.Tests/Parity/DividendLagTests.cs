using System.Globalization;
using Rota.Engine;
using static Rota.Dsl;
using static Rota.Plugins.Basics.BasicsWords;

namespace Rota.Tests;

// A score's view of real closes a few days after real dividends. Adjusted closes are recomputed from both, because those of a
// download are printed with six digits.
public sealed class DividendLagTests : IDisposable
{
    private const int Lag = 3;
    private static readonly DateRange Range = new(DateOnly.MinValue, new(2025, 12, 24));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-dividends-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Rule("A26", "A27")]
    [Theory]
    [InlineData("SPY", 4)]
    [InlineData("IEF", 12)]
    public void ADividendIsKnownThreeDaysAfterItsExDateAndNotBefore(string asset, int aYear)
    {
        var panel = PanelBuilder.Build([Series(asset)], Conventions.House with { DividendLagDays = Lag }, Range).Panel;
        var dividends = Dividends(asset);
        IScore[] scores = [Sma(20.Days) / Sma(120.Days), Score(view => view.Close) / Sma(200.Days)];
        var unlike = 0;
        foreach (var ex in dividends.Keys.Where(day => day.Year >= 2004))
        {
            var row = panel.Dates.BinarySearch(ex);
            var without = Panels.Of(Adjusted(asset, panel, dividends.Where(paid => paid.Key != ex)));
            foreach (var score in scores)
            {
                for (var late = 0; late < Lag; late++)
                {
                    Assert.Equal(score.Of(without.At(row + late)[asset]), score.Of(panel.At(row + late, Lag)[asset]), 1e-9);
                    if (Math.Abs(score.Of(panel.At(row + late)[asset]) - score.Of(panel.At(row + late, Lag)[asset])) > 1e-4) unlike++;
                }

                Assert.Equal(score.Of(panel.At(row + Lag)[asset]), score.Of(panel.At(row + Lag, Lag)[asset]), 1e-9);
                Assert.Equal(score.Of(panel.At(row - 1)[asset]), score.Of(panel.At(row - 1, Lag)[asset]), 1e-9);
            }
        }

        Assert.InRange(dividends.Keys.Count(day => day.Year is >= 2004 and < 2025), 21 * aYear - 1, 21 * aYear + 1);
        Assert.True(unlike > 21 * aYear, $"only {unlike} scores differ from those with the dividend");
    }

    [Fact]
    public void ClosesAdjustedByDividendsHaveYahoosReturns()
    {
        var made = Series("SPY");
        var yahoo = Load(SharedData.Folder("data/prices"), "SPY");

        Assert.Equal(yahoo.UnadjustedCloses.ToArray(), made.UnadjustedCloses.ToArray());
        for (var i = 1; i < made.Closes.Length; i++)
            Assert.Equal(yahoo.Closes[i] / yahoo.Closes[i - 1], made.Closes[i] / made.Closes[i - 1], 2e-5);
    }

    [Rule("A25")]
    [Fact]
    public void ThePortfoliosReturnsDoNotDependOnTheLag()
    {
        PriceSeries[] series = [Series("SPY"), Series("IEF")];
        double[] Equity(int lag) =>
            Small.Run(Hold(("SPY", 0.6), ("IEF", 0.4)).Every(MonthEnd).Named("60/40"), Conventions.House with { DividendLagDays = lag }, series)
                .Equity.Values.ToArray();

        Assert.Equal(Equity(0), Equity(Lag));
    }

    // The download's closes before ZIV's split are not adjusted for it.
    [Fact]
    public void ASplitIsNotMistakenForADividend()
    {
        var folder = SharedData.Folder("data/prices");
        var names = Directory.GetFiles(folder, "*.csv").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

        var refused = names.Where(name => !TellsWhen(Load(folder, name))).ToList();

        Assert.Equal(["ZIV"], refused);
        var mistake = Assert.Single(Assert.Throws<InputException>(() => Build(Load(folder, "ZIV"))).Mistakes);
        Assert.Contains("ZIV: on 2011-06-27 the unadjusted close changes 0.125-fold", mistake.What, StringComparison.Ordinal);
    }

    private static bool TellsWhen(PriceSeries series)
    {
        try
        {
            Build(series);
            return true;
        }
        catch (InputException)
        {
            return false;
        }
    }

    private static BuiltPanel Build(PriceSeries series) => PanelBuilder.Build([series], Conventions.House with { DividendLagDays = Lag }, Range);

    // The shared closes alone, with the shared dividends.
    private PriceSeries Series(string asset)
    {
        var rows = File.ReadLines(SharedData.File($"data/prices/{asset}.csv")).Select(line => line.Split(','));
        File.WriteAllLines(Path.Combine(_folder.FullName, $"{asset}.csv"), rows.Select(cells => $"{cells[0]},{cells[4]}"));
        return Load($"{_folder.FullName}+dividends={SharedData.Folder("data/dividends")}", asset);
    }

    private static PriceSeries Load(string location, string asset) =>
        PluginBox.Shipped.Feed("csv", location).LoadAsync(asset, Range, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    private static SortedDictionary<DateOnly, double> Dividends(string asset) => new(
        File.ReadLines(SharedData.File($"data/dividends/{asset}.csv")).Skip(1).Select(line => line.Split(',')).ToDictionary(
            cells => DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            cells => double.Parse(cells[1], CultureInfo.InvariantCulture) + double.Parse(cells[2], CultureInfo.InvariantCulture)));

    // Π (1 − D / the close before) over the dividends after a day, written down day by day.
    private static PriceSeries Adjusted(string asset, PricePanel panel, IEnumerable<KeyValuePair<DateOnly, double>> dividends)
    {
        var closes = panel.UnadjustedCloses(asset).ToArray();
        foreach (var (ex, paid) in dividends)
        {
            var row = panel.Dates.BinarySearch(ex);
            if (row <= 0) continue;
            var left = 1 - paid / panel.UnadjustedCloses(asset)[row - 1];
            for (var before = 0; before < row; before++) closes[before] *= left;
        }

        return new PriceSeries(asset, panel.Dates.ToArray(), closes, null, "test", DateOnly.MinValue);
    }
}
