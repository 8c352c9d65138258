using Rota.Engine;
using Rota.Host.Output;
using Rota.Host.Plugins;

namespace Rota.Host.Running;

// The way of the data, once through: script, strategy, series, panel, result, study, reports.
internal static class Pipeline
{
    public static IReadOnlyList<(IReport Report, byte[] Content)> Run(
        RunPlan plan, PluginCatalogue plugins, IDataFeed feed, BuiltStrategy built, Progress progress)
    {
        var statistics = plugins.Statistics(plan.Profile.StatisticsSet);
        var reports = plan.Reports.Select(plugins.Report).ToList();
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
        var study = Study(built, panel, settings, statistics).WithTables(plugins.Tables());

        progress.Now("Writing reports");
        return [.. reports.Select(report => (report, Content(report, study)))];
    }

    private static Study Study(BuiltStrategy built, BuiltPanel panel, RunSettings settings, IReadOnlyList<IStatistic> statistics)
    {
        try
        {
            var result = Simulator.Run(built.Strategy, panel.Panel, settings, panel.Notes);
            return StudyBuilder.Build([result], statistics);
        }
        catch (PluginException failed)
        {
            if (built.Blame.Of(failed) is { } blamed) throw blamed;
            throw;
        }
    }

    private static byte[] Content(IReport report, Study study)
    {
        using var content = new MemoryStream();
        report.Write(study, content);
        return content.ToArray();
    }
}
