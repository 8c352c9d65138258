using System.Globalization;
using Rota.Host.Runs;

namespace Rota.Host.Luck;

// How to read the numbers, and how not to.
internal static class LuckNotes
{
    private static readonly (string Name, Func<RunFigures, double> Of)[] Figures =
        [("yearly return", of => of.Cagr), ("Sharpe ratio", of => of.Sharpe), ("max drawdown", of => of.MaxDrawdown)];

    public static IReadOnlyList<string> Of(LuckResult luck)
    {
        var (noun, from) = (luck.Grid.Noun, luck.From.ToString("O", CultureInfo.InvariantCulture));
        var notes = new List<string>
        {
            $"Each begins with its own first decision. All are compared from {from}, the latest of these days, on which their values are set to " +
            "1: the purchase before it is not charged.",
            $"Do not choose the best of the {noun}: all follow the same rule, and which one does best differs from one period to the next." + Chance(luck),
            $"All together is the mean of the {LuckWords.Number(luck.Known)} curves: equal accounts on {from}, never rebalanced among themselves, each with its own " +
            "costs." + Real(luck),
        };
        if (luck.Follows)
            notes.Add("Lookbacks of month ends follow the day: 6.MonthEnds is 6.MonthDays(15) on day 15. Other lookbacks stay. --as-written leaves all as they are.");
        else if (luck.Grid.HasOffsets)
            notes.Add("Lookbacks of month ends stay at month ends, because an offset has another place in each month.");
        else if (luck.Rows.Any(row => row.Cell.LookbackDay > 0))
            notes.Add("Lookbacks stay as written: those of month ends end at month ends on every day.");
        if (luck.ChosenRow.Cell.IsAsWritten) notes.Add($"The script as written is not one of the {noun}, and counts as one more.");
        if (luck.Rows.FirstOrDefault(row => row.Error is not null) is { } first)
            notes.Add($"{luck.Failed} of {luck.Rows.Count} have no result and are left out; {first.Label}: {first.Error}");
        foreach (var (name, figure) in Figures)
        {
            var unknown = luck.Rows.Count(row => row.Run is not null && double.IsNaN(figure(row.Common)));
            if (unknown > 0) notes.Add($"{unknown} of {luck.Rows.Count} have no {name} on these days.");
        }

        return notes;
    }

    private static string Chance(LuckResult luck) => double.IsNaN(luck.Summary.SharpeByChance)
        ? ""
        : $" The best of {luck.Known} by chance alone would show a Sharpe ratio of about {LuckWords.Ratio(luck.Summary.SharpeByChance)}.";

    private static string Real(LuckResult luck) => LuckWords.Tranches(luck) is { } word
        ? $" For the real thing, whose trades net, give the strategy a name (var strategy = Rotate(…)…;), and let the script end with {word}."
        : "";
}
