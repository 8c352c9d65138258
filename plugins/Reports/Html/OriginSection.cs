namespace Rota.Plugins.Reports;

// The prices, scripts and settings of the runs: enough to repeat them, shared ones only once. Contains no link: versions of the runtime pack
// links differently, and a page must have the same bytes everywhere.
internal static class OriginSection
{
    public static void Write(Page page, Study study)
    {
        foreach (var panel in study.Runs.Select(run => run.Panel).Distinct())
        {
            Grid.Write(page, Of("Prices", study, run => run.Panel == panel), ["Asset", "First", "Last", "Prices"],
                panel.Assets.Select((asset, at) => Span(panel, asset, at)), 1, 4);
        }

        foreach (var origin in study.Runs.Select(run => run.Origin).OfType<RunOrigin>().Distinct())
        {
            string Named(string what) => Of(what, study, run => origin.Equals(run.Origin));
            foreach (var file in origin.Script) Grid.Fold(page, Named($"Script {file.Name}"), () => page.Lines(file.Text, $"Script {file.Name}"));
            if (origin.Settings.Count > 0) Grid.Fold(page, Named("Settings"), () => Settings(page, origin));
        }
    }

    // Names the runs unless all share it.
    private static string Of(string what, Study study, Predicate<BacktestResult> isOf) => study.Runs.All(run => isOf(run))
        ? what
        : $"{what}: {string.Join(", ", study.Runs.Where(run => isOf(run)).Select(run => run.Strategy.Name))}";

    private static string[] Span(PricePanel panel, Asset asset, int at)
    {
        var closes = panel.Closes(asset);
        var first = 0;
        while (first < closes.Length - 1 && double.IsNaN(closes[first])) first++;
        var last = Math.Max(closes.LastIndexOfAnyExcept(double.NaN), first);
        var (from, real) = (panel.Dates[first], panel.RealFrom[at]);
        var spans = panel.ProxySpans[at].Where(span => real <= span.To);
        return
        [
            asset.Name, Text.Day(from), Text.Day(panel.Dates[last]),
            string.Join("; ", new[] { real is not { } day ? "SIMULATED" : day > from ? $"SIMULATED before {Text.Day(day)}" : "" }
                .Concat(spans.Select(span => $"EXTENDED by {span.Proxy} to {Text.Day(span.To)}"))
                .Where(text => text.Length > 0).DefaultIfEmpty("real")),
        ];
    }

    private static void Settings(Page page, RunOrigin origin) => Grid.Write(
        page, "Settings in force", ["Setting", "Value", "From file"],
        origin.Settings.Select(each => (string[])[each.Key, each.Value, origin.FromFiles.FirstOrDefault(file => file.Key == each.Key).Value ?? ""]), 1, 2, 3);
}
