using System.Globalization;
using Rota.Host.Plugins;

namespace Rota.Host.Settings;

// Parses the values of settings.
internal static class SettingValue
{
    // A bare year is its first day, or its last at the end of a range.
    public static DateOnly? Day(Setting setting, bool isLast)
    {
        if (setting.Text.Length == 0) return null;
        if (setting.Text.Length == 4 && int.TryParse(setting.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
            return isLast ? new(year, 12, 31) : new(year, 1, 1);
        return DateOnly.TryParseExact(setting.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InputException(setting.Wrong($"is '{setting.Text}'; use a day such as 2007-01-31 or a year such as 2007."));
    }

    public static double Capital(Setting setting) =>
        double.TryParse(setting.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var capital)
        && double.IsFinite(capital) && capital > 0
            ? capital
            : throw new InputException(setting.Wrong($"is '{setting.Text}'; use an amount above 0 in digits: 100000 or 2500.50."));

    public static Conventions Profile(Setting setting)
    {
        try
        {
            return Conventions.Named(setting.Text);
        }
        catch (ArgumentException)
        {
            throw new InputException(setting.Wrong(
                $"names an unknown profile '{setting.Text}'. Available: {string.Join(", ", Conventions.All.Select(profile => profile.Name))}."));
        }
    }

    public static bool IsOn(Setting setting) => setting.Text switch
    {
        "on" => true,
        "off" => false,
        _ => throw new InputException(setting.Wrong($"is '{setting.Text}'; use on or off.")),
    };

    // Per cent a year with or without the sign, a series of a feed, or a file of rates. Without plugins there are no feeds.
    public static CashRate CashRate(Setting setting, PluginCatalogue? plugins)
    {
        if (setting.Text.Length == 0) return Rota.CashRate.Zero;
        if (plugins is not null && CashRateChoice.IsFeed(setting)) return CashRateSeries.Load(setting, plugins).Rate();
        var digits = setting.Text.AsSpan().TrimEnd();
        if (digits.EndsWith("%", StringComparison.Ordinal)) digits = digits[..^1].TrimEnd();
        const NumberStyles number = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!double.TryParse(digits, number, CultureInfo.InvariantCulture, out var percent))
            return CashRateFile.Read(setting.Rooted(setting.Text), setting);
        return Math.Abs(percent) < 100
            ? Rota.CashRate.Constant(percent / 100)
            : throw new InputException(setting.Wrong($"is '{setting.Text}'; use per cent a year, above -100 and below 100."));
    }
}
