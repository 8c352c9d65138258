using System.Globalization;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.LanguageReference;

namespace Rota.Host.Rendering;

// A statistic as text: its value in each set if there is a run, then each set's definition.
internal static class StatisticText
{
    private const string Legend = "r, b and f are the n returns of the run, its benchmark and T-bills; V the values of the equity curve; " +
                                  "D(t) = V(t) / max V(≤ t) − 1; Φ the normal distribution.";

    public static byte[] Of(string name, Conventions profile, BacktestResult? run, IReadOnlyList<StatisticDefinition> meant)
    {
        var lines = new List<string>();
        if (run is { Warnings: { Count: > 0 } warnings }) lines.AddRange([.. warnings, ""]);
        lines.Add(name);
        if (run is not null)
        {
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{run.Strategy.Name}, {run.From:O} to {run.To:O}, {run.Settings.Feed}, profile {profile.Name}"));
            if (run.Origin?.FromFilesText is { Length: > 0 } fromFiles) lines.Add($"Settings from files: {fromFiles}");
            var width = meant.Max(each => each.Set.Length);
            var values = meant.Select(each => Value(each.Value!.Value, each.Statistic.Unit)).ToList();
            lines.Add("");
            lines.AddRange(meant.Select((each, i) => $"  {each.Set.PadRight(width)}  {values[i].PadLeft(values.Max(value => value.Length))}"));
        }

        if (!meant.Any(each => each.Set == profile.StatisticsSet))
            lines.AddRange(["", $"{profile.StatisticsSet}, the set of profile {profile.Name}, does not define {name}."]);
        foreach (var (set, statistic, _) in meant)
        {
            lines.Add("");
            lines.Add($"{set}{(set == profile.StatisticsSet ? $", the set of profile {profile.Name}" : "")}: {Unit(statistic.Unit)}");
            lines.AddRange(DocText.Wrapped(statistic.Formula.Length > 0 ? statistic.Formula : "No formula is documented.", indent: 4));
            if (statistic.Source.Length > 0) lines.AddRange(DocText.Wrapped($"Source: {statistic.Source}", indent: 4));
        }

        lines.Add("");
        lines.AddRange(DocText.Wrapped(Legend, indent: 0));
        if (run is { Warnings: { Count: > 0 } again }) lines.AddRange(["", .. again]);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    public static string Unit(Unit unit) => unit switch
    {
        Rota.Unit.Fraction => "fraction",
        Rota.Unit.Days => "days",
        Rota.Unit.Count => "count",
        Rota.Unit.Money => "money",
        _ => "ratio",
    };

    // Two digits more than in reports, because the sets' values are often close.
    public static string Value(double value, Unit unit) => !double.IsFinite(value)
        ? "not known"
        : unit switch
        {
            Rota.Unit.Fraction => Format.Percent(value, "0.0000"),
            Rota.Unit.Ratio => Format.Number(value, "0.00000"),
            _ => Format.Number(value, "#,##0"),
        };
}

// A statistic as a set defines it, and its value if there is a run.
internal sealed record StatisticDefinition(string Set, IStatistic Statistic, double? Value);
