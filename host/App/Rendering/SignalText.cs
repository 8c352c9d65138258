using System.Globalization;
using System.Text;
using Rota.Engine;
using Rota.Host.Prices;

namespace Rota.Host.Rendering;

// The current holdings and their reasons as text.
internal static class SignalText
{
    public static byte[] Why(BacktestResult run, DateOnly day, Reasons reasons, ScoreNames names, IEnumerable<string> printed)
    {
        var lines = Head(run);
        lines.Add(reasons.Decision.Decided == day
            ? $"Why on {day:O}"
            : $"{day:O} is not a decision day; the decision in force was made on {reasons.Decision.Decided:O}");
        lines.Add("");
        lines.AddRange(ReasonsText.Of(reasons, names));
        List<string> prints = [.. printed];
        if (prints.Count > 0) lines.AddRange(["", "Printed", .. prints.Select(line => $"  {line}")]);
        return Bytes(run, lines);
    }

    // A warning about stale prices comes first. Orders are those of an account.
    public static byte[] Now(
        BacktestResult run, SignalSheet sheet, ScoreNames names, PriceAge? age, DecisionFlips flips, IEnumerable<string>? told = null,
        string closes = "the last close of the prices", IReadOnlyList<string>? orders = null)
    {
        var decision = sheet.Last.Decision;
        // Drift that is not traded is not a change.
        var changes = decision.Kind == RebalanceKind.None ? [] : ReasonsText.Changes(sheet.Previous, decision.Target).ToList();
        List<string> lines = age is null ? Head(run) : [age.Warning, "", .. Head(run)];
        lines.Add($"As of     {sheet.AsOf:O}, {closes}");
        lines.Add($"Hold      {decision.Target}");
        lines.Add($"Since     {decision.Decided:O}{(sheet.IsFilled ? "" : ", to be filled on the next trading day")}");
        lines.Add($"Changes   {(changes.Count == 0 ? "none since the previous decision" : string.Join("; ", changes))}");
        // An account has its own holdings.
        if (orders is null) lines.Add($"Held now  {sheet.Held}");
        var next = sheet.Next is { } day ? $"{day:O} is the next decision day" : "no decision day within a year";
        lines.Add($"Next      {next}");
        lines.AddRange(told ?? []);
        lines.AddRange(FlipText.Sheet(flips, FlipTerms.Usual, isDecision: decision.Decided == flips.Day));
        if (run.Strategy.ExitsText is { Length: > 0 } exits) lines.Add($"Exits     {exits}");
        lines.AddRange(sheet.Stops.Select(stop => string.Create(CultureInfo.InvariantCulture,
            $"Stop      {stop.Asset} at {stop.Price:0.0000} or below: {stop.Exit} of {stop.From:0.0000}")));
        if (run.Strategy.ScaledText is { Length: > 0 } volatility) lines.Add($"Scaled    {volatility}");
        lines.Add($"Cash      {(run.Settings.Conventions.CashEarns ? $"earns {run.Settings.CashRate}" : "earns nothing in this profile")}");
        lines.Add("");
        if (orders is not null) lines.AddRange([.. orders, ""]);
        lines.AddRange(ReasonsText.Of(sheet.Last, names));
        return Bytes(run, lines);
    }

    private static List<string> Head(BacktestResult run)
    {
        List<string> lines = run.Warnings is { Count: > 0 } warnings ? [.. warnings, ""] : [];
        lines.AddRange([run.Strategy.Name, $"{run.Settings.Feed}, profile {run.Settings.Conventions.Name}, schedule: {run.Strategy.Schedule}"]);
        if (run.Origin?.FromFilesText is { Length: > 0 } fromFiles) lines.Add($"Settings from files: {fromFiles}");
        lines.Add("");
        return lines;
    }

    private static byte[] Bytes(BacktestResult run, List<string> lines)
    {
        foreach (var note in run.Notes) lines.AddRange(["", $"Note: {note}"]);
        if (run.Warnings is { Count: > 0 } warnings) lines.AddRange(["", .. warnings]);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => line.TrimEnd(' '))) + "\n");
    }
}
