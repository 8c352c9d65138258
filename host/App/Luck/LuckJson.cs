using System.Globalization;
using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Runs;

namespace Rota.Host.Luck;

// A luck grid with all its numbers. An unknown number is null.
internal static class LuckJson
{
    public static byte[] Of(LuckResult luck) => JsonText.Of(json =>
    {
        var run = luck.Own;
        json.WriteString("strategy", run.Strategy.Name);
        json.WriteString("feed", run.Settings.Feed);
        json.WriteString("profile", run.Settings.Conventions.Name);
        json.WriteBoolean("simulated", run.IsSimulated);
        json.WriteBoolean("extended", run.Extensions.Count > 0);
        Texts(json, "warnings", run.Warnings);
        json.WriteStartObject("analysis");
        json.WriteStartObject("luck");
        json.WriteString("schedule", run.Strategy.Schedule.ToString());
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
        Figures(json, luck.Together);
        json.WriteEndObject();
        if (LuckWords.Tranches(luck) is { } tranches) json.WriteString("tranches", tranches);
        json.WriteStartArray("years");
        foreach (var year in luck.Years) Year(json, year);
        json.WriteEndArray();
        Texts(json, "notes", LuckNotes.Of(luck));
        json.WriteEndObject();
        json.WriteEndObject();
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
            Figures(json, row.Own);
            json.WriteNumber("months", run.Equity.WholeMonths().Count);
            json.WriteNumber("decisions", run.Rebalances.Count);
            json.WriteNumber("trades", run.Rebalances.Count(made => made.Kind == RebalanceKind.NewTarget));
            json.WriteNumber("rebalances", run.Rebalances.Count(made => made.Filled is not null));
            json.WriteStartObject("common");
            Figures(json, row.Common);
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
        Number(json, "best", summary.Cagr.Max);
        Number(json, "worst", summary.Cagr.Min);
        Number(json, "median", summary.Cagr.Median);
        Number(json, "mean", summary.Cagr.Mean);
        Number(json, "range", summary.Range);
        Number(json, "sdOfCagr", summary.Luck);
        Number(json, "wealthBest", summary.WealthBest);
        Number(json, "wealthWorst", summary.WealthWorst);
        Number(json, "chosenCagr", own.Cagr);
        Number(json, "percentileOfCagr", summary.PercentileOfCagr);
        Number(json, "percentileOfSharpe", summary.PercentileOfSharpe);
        Number(json, "percentileOfMaxDrawdown", summary.PercentileOfMaxDrawdown);
        Number(json, "sharpeByChance", summary.SharpeByChance);
        json.WriteEndObject();
    }

    private static void Year(Utf8JsonWriter json, LuckYear year)
    {
        json.WriteStartObject();
        json.WriteNumber("year", year.Year);
        json.WriteBoolean("isWhole", year.IsWhole);
        Number(json, "least", year.Least);
        Number(json, "median", year.Median);
        Number(json, "greatest", year.Greatest);
        Number(json, "own", year.Own);
        json.WriteEndObject();
    }

    private static void Figures(Utf8JsonWriter json, RunFigures of)
    {
        Number(json, "wealth", of.Wealth);
        Number(json, "cagr", of.Cagr);
        Number(json, "volatility", of.Volatility);
        Number(json, "sharpe", of.Sharpe);
        Number(json, "maxDrawdown", of.MaxDrawdown);
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly day) => json.WriteString(name, day.ToString("O", CultureInfo.InvariantCulture));

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
