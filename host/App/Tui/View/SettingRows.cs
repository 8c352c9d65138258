using Rota.Host.Settings;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The settings of the selected strategy's next run, and where each comes from.
internal static class SettingRows
{
    private static readonly ListingColumn[] Columns =
    [
        new("setting", Priority: 4), new("", Priority: 3), new("value", Priority: 2), new("where it comes from", Priority: 1, IsElastic: true),
    ];

    // In the order of their rows.
    public static IReadOnlyList<string> Keys { get; } =
    [
        SettingKeys.Feed, SettingKeys.From, SettingKeys.To, SettingKeys.Profile, SettingKeys.CostBps, SettingKeys.FillAt, SettingKeys.DividendLag,
        SettingKeys.Benchmark, SettingKeys.CashRate, SettingKeys.Proxies, SettingKeys.Capital,
    ];

    public static Listing Of(AppState app)
    {
        if (app.Settings is not { } read) return new([], []) { Empty = "Reading the settings ..." };
        if (read.Wrong is { } wrong) return new([], []) { Empty = wrong };
        return new(Columns, [.. Keys.Select(key => Row(app, key))])
        {
            Note = $"Changes apply to all strategies until you quit. {app.Keys.KeyOf(AppCommand.Write)} writes one to rota.json.",
        };
    }

    private static ListingRow Row(AppState app, string key)
    {
        var (theme, letters) = (Theme.Of(app.Look), PaneLetters.Of(app.Look));
        var (setting, below) = (SettingMoves.InForce(app, key), SettingMoves.Below(app, key));
        var profile = SettingMoves.InForce(app, SettingKeys.Profile).Text;
        return new([
            new(SettingKeys.Name(key)),
            setting.IsChange ? new(letters.Differs, theme.Warning) : ListingCell.None,
            new(SettingWords.Value(setting, profile), setting.IsChange ? theme.Warning : null),
            new(SettingWords.Origin(setting, below, profile), setting.IsChange ? theme.Warning : theme.Faint),
        ]);
    }
}
