using System.Globalization;
using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Rendering;
using Rota.Host.Runs;

namespace Rota.Host.Luck;

// A luck grid with all its numbers. An unknown number is null.
internal static class LuckJson
{
    public static byte[] Of(LuckResult luck) => AnalysisJson.Of(luck.Own, "luck", json =>
    {
        json.WriteString("schedule", luck.Own.Strategy.Schedule.ToString());
        json.WriteString("others", luck.Grid.Noun);
        Day(json, "commonFrom", luck.From);
        Day(json, "to", luck.To);
        json.WriteBoolean("lookbacksFollow", luck.Follows);
        json.WriteStartArray("cells");
        foreach (var row in luck.Rows) Cell(json, row);
        json.WriteEndArray();
        json.WriteNumber("chosen", luck.Chosen);
        Summary(json, luck);
        json.WriteStartObject("blend");
        RunFiguresJson.Write(json, luck.Together);
        json.WriteEndObject();
        if (LuckWords.Tranches(luck) is { } tranches) json.WriteString("tranches", tranches);
        json.WriteStartArray("years");
        foreach (var year in luck.Years) Year(json, year);
        json.WriteEndArray();
        JsonText.Texts(json, "notes", LuckNotes.Of(luck));
    });

    private static void Cell(Utf8JsonWriter json, LuckRow row)
    {
        var cell = row.Cell;
        json.WriteStartObject();
        json.WriteString("schedule", cell.Schedule.ToString());
        if (cell.Weekday is { } weekday) json.WriteString("weekday", $"{weekday}");
        if (cell.Skip is { } skip) json.WriteNumber("skip", skip);
        if (cell.Month is { } month) json.WriteNumber("month", month);
        if (cell.Day is { } day) json.WriteNumber("day", day);
        if (cell.Offset is { } offset) json.WriteNumber("offset", offset);
        if (row.MonthOfQuarter is { } quarters) json.WriteNumber("monthOfQuarter", quarters);
        if (cell.IsAsWritten) json.WriteBoolean("asWritten", true);
        if (row.Run is { } run)
        {
            Day(json, "first", run.From);
            Day(json, "last", run.To);
            RunFiguresJson.Write(json, row.Own);
            json.WriteNumber("months", run.Equity.WholeMonths().Count);
            json.WriteNumber("decisions", run.Rebalances.Count);
            json.WriteNumber("trades", run.Rebalances.Count(made => made.Kind == RebalanceKind.NewTarget));
            json.WriteNumber("rebalances", run.Rebalances.Count(made => made.Filled is not null));
            json.WriteStartObject("common");
            RunFiguresJson.Write(json, row.Common);
            json.WriteEndObject();
        }
        else
        {
            json.WriteString("error", row.Error);
        }

        json.WriteEndObject();
    }

    private static void Summary(Utf8JsonWriter json, LuckResult luck)
    {
        var (summary, own) = (luck.Summary, luck.ChosenRow.Common);
        json.WriteStartObject("summary");
        JsonText.Number(json, "best", summary.Cagr.Max);
        JsonText.Number(json, "worst", summary.Cagr.Min);
        JsonText.Number(json, "median", summary.Cagr.Median);
        JsonText.Number(json, "mean", summary.Cagr.Mean);
        JsonText.Number(json, "range", summary.Range);
        JsonText.Number(json, "sdOfCagr", summary.Luck);
        JsonText.Number(json, "wealthBest", summary.WealthBest);
        JsonText.Number(json, "wealthWorst", summary.WealthWorst);
        JsonText.Number(json, "chosenCagr", own.Cagr);
        JsonText.Number(json, "percentileOfCagr", summary.PercentileOfCagr);
        JsonText.Number(json, "percentileOfSharpe", summary.PercentileOfSharpe);
        JsonText.Number(json, "percentileOfMaxDrawdown", summary.PercentileOfMaxDrawdown);
        JsonText.Number(json, "sharpeByChance", summary.SharpeByChance);
        json.WriteEndObject();
    }

    private static void Year(Utf8JsonWriter json, LuckYear year)
    {
        json.WriteStartObject();
        json.WriteNumber("year", year.Year);
        json.WriteBoolean("isWhole", year.IsWhole);
        JsonText.Number(json, "least", year.Least);
        JsonText.Number(json, "median", year.Median);
        JsonText.Number(json, "greatest", year.Greatest);
        JsonText.Number(json, "own", year.Own);
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly day) => json.WriteString(name, day.ToString("O", CultureInfo.InvariantCulture));
}
