using System.Globalization;
using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Sweeping;
using Walk = Rota.Analysis.WalkForward;

namespace Rota.Host.WalkForward;

// A walk-forward with all its numbers, inside the analysis of a sweep. An unknown number is null.
internal static class WalkForwardJson
{
    public static void Write(Utf8JsonWriter json, WalkForwardFindings found)
    {
        json.WriteStartObject("walkForward");
        json.WriteString("plan", found.Plan.ToString());
        json.WriteNumber("trainMonths", found.Plan.Train);
        json.WriteNumber("testMonths", found.Plan.Test);
        json.WriteNumber("stepMonths", found.Plan.Step);
        json.WriteBoolean("anchored", found.Plan.IsAnchored);
        json.WriteString("statistic", found.By?.Name ?? "sharpe");
        if (found.Walk is { } walk) Write(json, found, walk);
        else json.WriteString("unknown", found.Refusal);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WalkForwardFindings found, Walk walk)
    {
        json.WriteStartArray("windows");
        foreach (var step in walk.Steps) Write(json, found, step);
        json.WriteEndArray();
        json.WriteNumber("distinctChoices", walk.DistinctChoices);
        if (walk.Stitched is { } months) Write(json, walk, months);
        if (found.Account is { } account) Write(json, account);
        else json.WriteString("noTrueRun", found.NoAccount);
        JsonText.Number(json, "efficiency", walk.Efficiency);
        JsonText.Number(json, "meanInSampleCagr", walk.MeanLearnedCagr);
        json.WriteStartObject("sameMonths");
        if (found.Results.Own is >= 0 and var own) JsonText.Number(json, "default", walk.SharpeOfTrials[own]);
        JsonText.Number(json, "medianTrial", walk.MedianTrial);
        if (walk.BestInHindsight is >= 0 and var best)
        {
            json.WriteStartObject("bestInHindsight");
            SweepJson.Values(json, found.Results, best);
            JsonText.Number(json, "sharpe", walk.SharpeOfTrials[best]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WalkForwardFindings found, Analysis.WalkForwardStep step)
    {
        var (window, sign, name) = (step.Window, found.By?.Sign ?? 1, found.By?.Name ?? "sharpe");
        var statistic = char.ToUpperInvariant(name[0]) + name[1..];
        json.WriteStartObject();
        json.WriteString("trainFrom", found.MonthOf(window.LearnFrom));
        json.WriteString("trainTo", found.MonthOf(window.TestFrom - 1));
        json.WriteString("testFrom", found.MonthOf(window.TestFrom));
        json.WriteString("testTo", found.MonthOf(window.TestTo - 1));
        json.WriteBoolean("isShort", window.IsShort);
        SweepJson.Values(json, found.Results, step.Chosen);
        JsonText.Number(json, $"inSample{statistic}", sign * step.Learned);
        JsonText.Number(json, $"outOfSample{statistic}", sign * step.Tested);
        JsonText.Number(json, "inSampleCagr", step.LearnedCagr);
        JsonText.Number(json, "outOfSampleReturn", step.TestedReturn);
        JsonText.Number(json, "outOfSampleRank", step.Rank);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Walk walk, IReadOnlyList<double> months)
    {
        json.WriteStartObject("stitched");
        json.WriteStartArray("returns");
        foreach (var month in months) json.WriteNumberValue(month);
        json.WriteEndArray();
        json.WriteNumber("months", months.Count);
        JsonText.Number(json, "wealth", months.Aggregate(1.0, (wealth, month) => wealth * (1 + month)));
        JsonText.Number(json, "cagr", walk.Cagr);
        JsonText.Number(json, "sharpe", walk.Sharpe);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OneAccount account)
    {
        var run = account.Run;
        json.WriteStartObject("trueRun");
        json.WriteString("first", Day(run.From));
        json.WriteString("last", Day(run.To));
        json.WriteNumber("wealth", account.Wealth);
        foreach (var name in OneAccount.Shown) JsonText.Number(json, name, account[name]);
        json.WriteNumber("months", run.Equity.WholeMonths().Count);
        json.WriteNumber("trades", account.Trades);
        json.WriteStartArray("equityAtMonthEnds");
        foreach (var (day, value) in account.MonthEnds)
        {
            json.WriteStartArray();
            json.WriteStringValue(Day(day));
            json.WriteNumberValue(value);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
