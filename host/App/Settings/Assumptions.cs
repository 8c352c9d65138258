using System.Globalization;

namespace Rota.Host.Settings;

// The overridable conventions of a profile.
internal static class Assumptions
{
    private static readonly (string Text, Fill Fill)[] Fills =
        [("same-close", Fill.SameClose), ("next-close", Fill.NextClose), ("next-open", Fill.NextOpen)];

    public static Conventions Cost(Conventions profile, Setting setting)
    {
        if (setting.Text.Length == 0) return profile;
        var isNumber = double.TryParse(setting.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bps);
        return isNumber && bps is >= 0 and < 10_000
            ? profile with { Costs = new Costs(bps) }
            : throw new InputException(setting.Wrong($"is '{setting.Text}'; use basis points per order, each way: 10 is 0.10 %."));
    }

    public static Conventions FillAt(Conventions profile, Setting setting)
    {
        if (setting.Text.Length == 0) return profile;
        foreach (var (text, fill) in Fills)
        {
            if (text == setting.Text) return profile with { Fill = fill };
        }

        throw new InputException(setting.Wrong($"is '{setting.Text}'. Available: {string.Join(", ", Fills.Select(fill => fill.Text))}."));
    }

    public static Conventions DividendLag(Conventions profile, Setting setting)
    {
        if (setting.Text.Length == 0) return profile;
        return int.TryParse(setting.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 250
            ? profile with { DividendLagDays = days }
            : throw new InputException(setting.Wrong($"is '{setting.Text}'; use a number of trading days from 0 to 250."));
    }
}
