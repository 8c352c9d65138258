using Rota.Engine;
using Rota.Host.Output;

namespace Rota.Host.Running;

// The way of the data, once through: strategy, series, panel, result, study.
internal static class Pipeline
{
    public static Study Run(PreparedRun run, IReadOnlyList<IStatistic> statistics, Progress progress)
    {
        var (plan, feed, built) = run;
        var needs = built.Strategy.Allocation.Needs;
        progress.Now($"Loading {needs.Count} assets from {plan.Feed}");
        var series = SeriesLoader.Load(feed, needs, plan.Range.To, plan.Proxies);

        progress.Now($"Running {built.Strategy.Name}");
        var panel = PanelBuilder.Build(series, plan.Profile, plan.Range);
        var settings = new RunSettings
        {
            Conventions = plan.Profile,
            Range = plan.Range,
            Capital = plan.Capital,
            CashRate = plan.CashRate,
            Feed = plan.Feed.ToString(),
            Parameters = built.Parameters,
        };
        try
        {
            return StudyBuilder.Build([Simulator.Run(built.Strategy, panel.Panel, settings, panel.Notes)], statistics);
        }
        catch (PluginException failed)
        {
            if (built.Blame.Of(failed) is { } blamed) throw blamed;
            throw;
        }
    }
}
