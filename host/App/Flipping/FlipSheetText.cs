using System.Text;
using Rota.Engine;
using Rota.Host.LanguageReference;
using Rota.Host.Rendering;

namespace Rota.Host.Flipping;

// The flip prices of the last close for people: both directions of every asset whose close decides.
internal static class FlipSheetText
{
    private static readonly string[] Headings = ["Asset", "Close", "", "Flips at", "Change", "Then hold"];

    public static byte[] Of(BacktestResult run, DecisionFlips flips, FlipTerms terms)
    {
        var isDecision = run.Rebalances[^1].Decided == flips.Day;
        List<string> lines = run.Warnings.Count > 0 ? [.. run.Warnings, ""] : [];
        lines.AddRange([run.Strategy.Name, $"{run.Settings.Feed}, profile {run.Settings.Conventions.Name}, schedule: {run.Strategy.Schedule}", ""]);
        lines.Add($"As of     {flips.Day:O}, {(isDecision ? "a decision day" : "taken for a decision day")}");
        if (flips.Target is { } target) lines.Add($"Hold      {target}");
        lines.Add($"Margin    {FlipText.Margin(flips, terms)}{(flips.Nearest is { } nearest ? $", if {FlipText.Condition(nearest)}" : "")}");
        if (flips.Sides.Count > 0) lines.AddRange(["", .. AlignedText.Of([Headings, .. flips.Sides.Select(side => Row(side, terms))], isNumeric: false)]);
        lines.Add("");
        foreach (var note in Notes(flips, terms)) lines.AddRange(DocText.Wrapped(note, 0));
        if (run.Warnings.Count > 0) lines.AddRange(["", .. run.Warnings]);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    private static string[] Row(FlipSide side, FlipTerms terms) =>
    [
        side.Asset.Name, FlipText.Close(side), FlipText.Way(side), side switch
        {
            { Unknown: { } why } => $"unknown: {why}",
            { Factor: not null } => FlipText.Price(side),
            _ => FlipText.None(terms),
        },
        side.Factor is null ? "" : FlipText.Change(side), side.Held?.ToString() ?? "",
    ];

    private static IEnumerable<string> Notes(DecisionFlips flips, FlipTerms terms)
    {
        if (flips is { Unknown: null, Sides.Count: 0 }) yield return "No close decides: the strategy holds fixed weights.";
        yield return $"Each line changes one close alone. A flip is {FlipWords.Differs(terms)}; one that ends within a step of {FlipWords.Step(terms)} can be missed (--step).";
        yield return "Not advice. Check it against your plan's own document.";
    }
}
