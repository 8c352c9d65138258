using Rota.Host.Plugins;

namespace Rota.Host.Settings;

// Checks a setting before it is stored, without a run and without contacting a server. The limits of scripts are checked by their owner.
internal static class CheckedSetting
{
    // A path relative to the current folder becomes a full path, because a settings file may lie elsewhere.
    public static string TextOf(Setting setting, PluginCatalogue plugins)
    {
        switch (setting.Key)
        {
            case SettingKeys.Feed:
                var feed = FeedChoice.Of(setting, plugins);
                RequirePaths(feed, plugins, setting);
                var full = feed.WithFullPaths(plugins).ToString();
                // The full path may contain a comma that the relative one does not.
                FeedChoice.Of(setting with { Text = full }, plugins);
                return full;
            case SettingKeys.CashRate:
                // Storing a setting does not contact a server.
                if (CashRateChoice.IsFeed(setting) && plugins.RequireFeed(CashRateSeries.Understood(setting, plugins).Choice.Feed).AsksServer)
                    return setting.Text;
                SettingValue.CashRate(setting, plugins);
                return CashRateChoice.WithFullPath(setting);
            case SettingKeys.Capital:
                SettingValue.Capital(setting);
                return setting.Text;
            case SettingKeys.Profile:
                SettingValue.Profile(setting);
                return setting.Text;
            case SettingKeys.Proxies:
                ProxyFile.Read(setting);
                return setting.Text.Length > 0 ? Path.GetFullPath(setting.Text) : setting.Text;
            case SettingKeys.Benchmark:
                var benchmark = BenchmarkChoice.Of(setting);
                if (benchmark.IsScript && !File.Exists(benchmark.Text))
                    throw new InputException(setting.Wrong($"is '{setting.Text}'. File not found: {benchmark.Text}."));
                return benchmark.IsScript ? Path.GetFullPath(benchmark.Text) : setting.Text;
            case SettingKeys.CostBps:
                Assumptions.Cost(Conventions.House, setting);
                return setting.Text;
            case SettingKeys.FillAt:
                Assumptions.FillAt(Conventions.House, setting);
                return setting.Text;
            case SettingKeys.DividendLag:
                Assumptions.DividendLag(Conventions.House, setting);
                return setting.Text;
            case SettingKeys.Luck or SettingKeys.Ledger:
                SettingValue.IsOn(setting);
                return setting.Text;
            case SettingKeys.From or SettingKeys.To:
                SettingValue.Day(setting, isLast: setting.Key == SettingKeys.To);
                return setting.Text;
            default:
                return setting.Text;
        }
    }

    // Otherwise every later run would fail on the missing folder.
    private static void RequirePaths(FeedChoice feed, PluginCatalogue plugins, Setting setting)
    {
        foreach (var source in feed.Sources.Where(source => source.Location.Length > 0 && plugins.RequireFeed(source.Name).TakesPath))
        {
            var path = source.Location.Split('+')[0];
            if (!Path.Exists(path) && !Path.Exists(source.Location)) throw new InputException(setting.Wrong($"is '{setting.Text}'. Path not found: {path}."));
        }
    }
}
