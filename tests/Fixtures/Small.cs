using Rota.Engine;

namespace Rota.Tests;

// Small markets on consecutive weekdays from Monday 2001-01-01, without costs unless a test says otherwise.
public static class Small
{
    public static readonly Conventions Free = Conventions.House with { Costs = new Costs(0) };

    public static readonly DateOnly Monday = new(2001, 1, 1);

    public static PriceSeries Series(string asset, params double[] closes) => Series(asset, 0, closes, null);

    public static PriceSeries Series(string asset, int start, double[] closes, double[]? opens) =>
        new(asset, Closes.Weekdays(start + closes.Length)[start..], closes, opens, $"csv:{asset}.csv", DateOnly.MinValue);

    public static BacktestResult Run(Strategy strategy, Conventions conventions, params PriceSeries[] series) =>
        Run(strategy, new RunSettings { Conventions = conventions, Capital = 1000 }, series);

    public static BacktestResult Run(Strategy strategy, RunSettings settings, params PriceSeries[] series)
    {
        var built = PanelBuilder.Build(series, settings.Conventions, settings.Range, strategy.Allocation);
        return Simulator.Run(strategy, built.Panel, settings, built.Notes);
    }

    // The score of an asset is its close.
    public static readonly IScore Close = Dsl.Score(asset => asset.Close);
}
