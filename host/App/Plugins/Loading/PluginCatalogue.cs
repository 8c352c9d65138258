using System.Collections.Immutable;
using System.Reflection;
using Rota.Host.Scripting;

namespace Rota.Host.Plugins;

// The contents of the installed plugins, by name. A plugin's code is loaded on first use.
internal sealed class PluginCatalogue(IEnumerable<InstalledPlugin> installed)
{
    private readonly LoadedPlugins _loaded = new();
    // Replaced as a whole when a plugin turns out to be broken: other threads go on with the list that they have.
    private ImmutableList<InstalledPlugin> _installed = [.. installed];

    public IReadOnlyList<InstalledPlugin> Installed => _installed;

    public IEnumerable<InstalledPlugin> WithWords => Active.Where(plugin => plugin.Manifest!.Provides.Words.Count > 0);

    public IEnumerable<InstalledPlugin> WithReports => Active.Where(plugin => plugin.Manifest!.Provides.Reports.Count > 0);

    public IEnumerable<InstalledPlugin> WithTables => Active.Where(plugin => plugin.Manifest!.Provides.Tables.Count > 0);

    public IEnumerable<InstalledPlugin> WithStatistics => Active.Where(plugin => plugin.Manifest!.Provides.Statistics.Count > 0);

    public IEnumerable<string> StatisticsSets => WithStatistics.SelectMany(plugin => plugin.Manifest!.Provides.Statistics);

    public IEnumerable<string> Reports => Active.SelectMany(plugin => ReportsOf(plugin.Manifest!)).Distinct();

    public IEnumerable<string> AlertChannels => Active.SelectMany(plugin => plugin.Manifest!.Provides.AlertChannels);

    public IEnumerable<InstalledPlugin> Active => _installed.Where(plugin => plugin.State == PluginState.Active);

    // The plugins whose code has been needed so far, by id.
    public IReadOnlyList<InstalledPlugin> Used => _loaded.All;

    public IEnumerable<ProvidedFeed> Feeds => Active.SelectMany(plugin => plugin.Manifest!.Provides.Feeds);

    public static PluginCatalogue Scan() => new(PluginChoice.Now().Scan());

    // Locked, because parallel runs use the same plugin's words. A failed plugin is not retried.
    public LoadedPlugin Load(InstalledPlugin plugin)
    {
        try
        {
            return _loaded.Load(plugin);
        }
        catch (PluginFault fault)
        {
            ImmutableInterlocked.Update(ref _installed, list => list.Replace(
                plugin, plugin with { State = PluginState.Broken, Reason = fault.Reason }));
            throw;
        }
    }

    // Loads plugins and excludes the broken ones from now on: one must not stop anything that works without it.
    public int LeaveOutBroken(IEnumerable<InstalledPlugin> asked, TextWriter? error = null)
    {
        var broken = 0;
        foreach (var plugin in asked.ToList())
        {
            try
            {
                Load(plugin);
            }
            catch (PluginFault fault)
            {
                broken++;
                error?.WriteLine($"{fault.Message}\nContinuing without it.");
            }
        }

        return broken;
    }

    // For the scripts' load contexts: a plugin's words come from the plugin's context, the SDK from ours.
    public Assembly? Resolve(AssemblyName name) =>
        Active.FirstOrDefault(plugin => plugin.AssemblyName == name.Name) is { } plugin ? Load(plugin).Assembly : null;

    public ProvidedFeed RequireFeed(string name) => Feeds.FirstOrDefault(feed => feed.Name == name)
        ?? throw Missing(
            "feed", name, Feeds.Select(feed => feed.Name).Order(StringComparer.Ordinal), plugin => [.. plugin.Provides.Feeds.Select(feed => feed.Name)]);

    public void RequireReport(string name)
    {
        if (!Reports.Contains(name) && !AccountTableNames.HaveReport(name)) throw Missing("report", name, Reports, ReportsOf);
    }

    public LoadedPlugin PluginOfFeed(string name)
    {
        RequireFeed(name);
        return Load(Active.First(plugin => plugin.Manifest!.Provides.Feeds.Any(feed => feed.Name == name)));
    }

    public IDataFeed Feed(string name, string location) => PluginOfFeed(name).Brings.CreateFeed(name, location);

    public IDataFeed Chain(string name, IReadOnlyList<IDataFeed> feeds) => PluginOfFeed(name).Brings.CreateChain(name, feeds);

    public IReadOnlyList<IStatistic> Statistics(string set)
    {
        var plugin = Active.FirstOrDefault(plugin => plugin.Manifest!.Provides.Statistics.Contains(set))
            ?? throw Missing("set of statistics", set, StatisticsSets, manifest => manifest.Provides.Statistics);
        return Load(plugin).Brings.StatisticsOf(set);
    }

    public IReadOnlyList<ITable> Tables() => [.. WithTables.SelectMany(plugin => Load(plugin).Brings.AllTables)];

    public IReport Report(string name)
    {
        RequireReport(name);
        if (AccountTableNames.HaveReport(name)) return TableReport.Named(name);
        var plugin = Active.First(plugin => ReportsOf(plugin.Manifest!).Contains(name));
        // A broken plugin is reported before the run, even if only a table of it is asked for.
        var brings = Load(plugin).Brings;
        return plugin.Manifest!.Provides.Reports.Contains(name) ? brings.ReportOf(name) : TableReport.Named(name);
    }

    public void RequireAlertChannel(string name)
    {
        if (!AlertChannels.Contains(name)) throw Missing("alert channel", name, AlertChannels, plugin => plugin.Provides.AlertChannels);
    }

    public IAlertChannel AlertChannel(string name, string address)
    {
        RequireAlertChannel(name);
        return Load(Active.First(plugin => plugin.Manifest!.Provides.AlertChannels.Contains(name))).Brings.CreateChannel(name, address);
    }

    // Those that it writes, and each of its tables as a csv.
    private static IReadOnlyList<string> ReportsOf(PluginManifest manifest) =>
        [.. manifest.Provides.Reports, .. manifest.Provides.Tables.Select(TableReport.NameOf)];

    // An item of a plugin that failed to load is not unknown: report the failure.
    private Exception Missing(
        string kind, string name, IEnumerable<string> known, Func<PluginManifest, IReadOnlyList<string>> brought)
    {
        var shown = known.ToList();
        var lame = _installed.FirstOrDefault(plugin => plugin is { State: not PluginState.Active, Manifest: { } manifest }
            && brought(manifest).Contains(name));
        // The plugin failed during use, which is not the user's mistake.
        if (lame is not null && _loaded.FaultOf(lame) is { } fault) return fault;
        var hint = lame is not null ? $"Plugin {lame.Title} provides it but is {lame.State}: {lame.Reason}."
            : SimilarWord.To(name, shown) is { } similar ? $"Did you mean {similar}?"
            : "";
        return new InputException(new Mistake($"Unknown {kind} '{name}'. Available: {string.Join(", ", shown)}. {hint}".TrimEnd()));
    }
}
