using System.Globalization;
using System.Net;
using System.Text.Json;
using Rota.Analysis;
using Rota.Host.Foundation;

namespace Rota.Host.Sweeping;

// Whether the best of a sweep is ahead of its benchmark, or of cash, by more than the luck of the search. A test that cannot be made has a reason.
internal static class Against
{
    private const string Benchmark = "benchmark";
    private const string Cash = "cash";
    private const int Head = 24;

    // Null without the option.
    public static string? Read(string? text) => text is null or Benchmark or Cash
        ? text
        : throw new InputException(new Mistake($"--against is '{text}'. Available: {Benchmark}, {Cash}."));

    public static SweepExtra Of(SweepResults results, string against)
    {
        try
        {
            return Extra(RealityCheck.Of(Differences(results, against), RealityCheck.Default), results, against == Cash ? Cash : results.Facts.BenchmarkName);
        }
        catch (InputException wrong)
        {
            return Refused(wrong.Message);
        }
    }

    private static double[][] Differences(SweepResults results, string against)
    {
        const string test = "The reality check";
        var facts = results.Facts;
        if (!results.Plan.Input.KeepsReturns) throw new InputException(Refusals.OfNoReturns(test, facts.Trials));
        if (Refusals.OfRealityCheck(facts.Months.Count) is { } tooShort) throw new InputException(tooShort);
        if (against == Cash) return [.. results.Excess()];
        if (facts.BenchmarkReturns.Count == 0) throw new InputException(Refusals.OfNoBenchmark(test));
        var missing = facts.BenchmarkReturns.ToList().FindIndex(double.IsNaN);
        if (missing >= 0)
            throw new InputException(new Mistake($"{test} needs the benchmark in every month, and {facts.BenchmarkName} has no whole {facts.Months[missing]}. Use one with a longer history."));
        return [.. results.Returns().Select(trial => (double[])[.. trial.Zip(facts.BenchmarkReturns, (own, other) => own - other)])];
    }

    private static SweepExtra Extra(RealityCheck test, SweepResults results, string name)
    {
        var drawn = test.Resampling;
        List<string> lines =
        [
            $"{"Reality check",-Head}p {Number(test.PValue)}, SPA {Number(test.SpaConsistent)}: {Meaning(test, results, name)}",
            $"{(test.Statistic > 0 ? "  furthest ahead" : "  least behind"),-Head}{results.Space.TextOf(test.Best)}",
            string.Create(CultureInfo.InvariantCulture,
                $"{"  drawn",-Head}{drawn.Paths:#,0} histories of the {results.Facts.Months.Count} months in blocks of {drawn.Block:0} on average, seed {drawn.Seed}"),
        ];
        if (test.LeftOut > 0) lines.Add($"{"  left out",-Head}{Count.Of(test.LeftOut, "trial")} with an unknown month");
        return new(lines, json => Write(json, test, results, name), Html(lines), []);
    }

    private static string Meaning(RealityCheck test, SweepResults results, string name) => test.Statistic > 0
        ? $"if no trial is better than {name}, the best of {Count.Of(results.Facts.Trials - test.LeftOut, "trial")} is as far ahead in {Format.Percent(test.PValue, "0")} of histories"
        : $"no trial is ahead of {name} in the mean of its months";

    private static SweepExtra Refused(string why)
    {
        string[] lines = [$"{"Reality check",-Head}{why}"];
        return new(lines, json => { json.WriteStartObject("realityCheck"); json.WriteString("unknown", why); json.WriteEndObject(); }, Html(lines), []);
    }

    private static void Write(Utf8JsonWriter json, RealityCheck test, SweepResults results, string name)
    {
        json.WriteStartObject("realityCheck");
        json.WriteString("against", name);
        json.WriteNumber("seed", test.Resampling.Seed);
        json.WriteNumber("paths", test.Resampling.Paths);
        json.WriteNumber("meanBlock", test.Resampling.Block);
        json.WriteNumber("leftOut", test.LeftOut);
        JsonText.Number(json, "statistic", test.Statistic);
        JsonText.Number(json, "realityCheck", test.PValue);
        JsonText.Number(json, "spaStatistic", test.SpaStatistic);
        json.WriteStartObject("spa");
        JsonText.Number(json, "lower", test.SpaLower);
        JsonText.Number(json, "consistent", test.SpaConsistent);
        JsonText.Number(json, "upper", test.SpaUpper);
        json.WriteEndObject();
        json.WriteNumber("best", test.Best);
        json.WriteString("bestPoint", results.Space.TextOf(test.Best));
        json.WriteEndObject();
    }

    private static string Html(IEnumerable<string> lines) => $"<h2>Reality check</h2>\n<pre>{WebUtility.HtmlEncode(string.Join('\n', lines))}</pre>\n";

    private static string Number(double value) => double.IsNaN(value) ? SweepLabels.Unknown : Format.Number(value, "0.000");
}
