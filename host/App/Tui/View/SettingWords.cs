using System.Globalization;
using Rota.Host.Rendering;
using Rota.Host.Settings;

namespace Rota.Host.Tui;

// Settings in words.
internal static class SettingWords
{
    // The settings that a profile decides if nothing else does.
    private static readonly string[] OfProfile = [SettingKeys.CostBps, SettingKeys.FillAt, SettingKeys.DividendLag];

    // The profile is the one in force.
    public static string Value(Setting setting, string profile) => (setting.Key, setting.Text) switch
    {
        (SettingKeys.From, "") => "first day of the prices",
        (SettingKeys.To, "") => "latest",
        (SettingKeys.CashRate, "") => "0 %",
        (SettingKeys.Proxies, "") => "none",
        (_, "") => Of(setting.Key, profile),
        (SettingKeys.CostBps, var bps) => $"{bps} bps",
        (SettingKeys.DividendLag, var days) => $"{days} days",
        (SettingKeys.FillAt, var fill) => fill.Replace('-', ' '),
        (SettingKeys.CashRate, var rate) when double.TryParse(rate, CultureInfo.InvariantCulture, out _) => $"{rate} %",
        (SettingKeys.Capital, var capital) when double.TryParse(capital, CultureInfo.InvariantCulture, out var amount) =>
            string.Create(CultureInfo.InvariantCulture, $"{amount:#,0.##}"),
        var (_, text) => text,
    };

    // Below is the setting without the change.
    public static string Origin(Setting setting, Setting below, string profile) =>
        setting.IsChange ? $"changed here ({Place(below)}: {Value(below, profile)})"
        : IsOfProfile(setting) || setting.Option is not null ? $"from the {Place(setting)}"
        : setting.IsDefault ? Place(setting)
        : $"from {Place(setting)}";

    private static string Place(Setting setting) => IsOfProfile(setting) ? "profile" : setting.Place;

    private static bool IsOfProfile(Setting setting) => setting is { IsDefault: true, Text: "" } && OfProfile.Contains(setting.Key);

    private static string Of(string key, string profile) => Conventions.All.FirstOrDefault(each => each.Name == profile) is not { } known
        ? "the profile's"
        : key switch
        {
            SettingKeys.CostBps => CostText.Of(known.Costs),
            SettingKeys.DividendLag => string.Create(CultureInfo.InvariantCulture, $"{known.DividendLagDays} days"),
            SettingKeys.FillAt => known.Fill switch
            {
                Fill.SameClose => "same close",
                Fill.NextClose => "next close",
                _ => "next open",
            },
            _ => "",
        };
}
