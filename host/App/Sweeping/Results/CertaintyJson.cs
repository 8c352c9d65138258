using System.Text.Json;
using Rota.Analysis;
using Rota.Host.Foundation;

namespace Rota.Host.Sweeping;

// How sure a sweep is, as JSON. Sharpe ratios are per month.
internal static class CertaintyJson
{
    private const int Bins = 20;

    public static void Write(Utf8JsonWriter json, SweepCertainty certainty, Space space)
    {
        json.WriteStartObject("deflated");
        JsonText.Number(json, "psr0", DeflatedSharpe.Probabilistic(certainty.Best.Sharpe, 0));
        Deflated(json, "allTrials", certainty.Best);
        if (certainty.Own is { } own)
        {
            json.WriteStartObject("default");
            JsonText.Number(json, "psr0", DeflatedSharpe.Probabilistic(own.Sharpe, 0));
            Deflated(json, "deflated", own);
            json.WriteEndObject();
        }

        if (certainty.Effective is { } effective)
        {
            JsonText.Number(json, "meanCorrelation", effective.MeanCorrelation);
            JsonText.Number(json, "effectiveTrials", effective.Effective);
        }

        if (certainty.OfEffective is { } fewer) Deflated(json, "ofEffectiveTrials", fewer);
        Lengths(json, certainty);
        json.WriteEndObject();
        json.WriteStartObject("overfitting");
        if (certainty.Overfitting is { } test) Write(json, test, space);
        else json.WriteString("unknown", certainty.NoOverfitting);
        json.WriteEndObject();
    }

    private static void Deflated(Utf8JsonWriter json, string name, DeflatedSharpe deflated)
    {
        json.WriteStartObject(name);
        JsonText.Number(json, "sr", deflated.Sharpe.Ratio);
        JsonText.Number(json, "skewness", deflated.Sharpe.Skewness);
        JsonText.Number(json, "kurtosis", deflated.Sharpe.Kurtosis);
        json.WriteNumber("n", deflated.Sharpe.Months);
        JsonText.Number(json, "trials", deflated.Trials);
        JsonText.Number(json, "sdOfTrials", deflated.Deviation);
        JsonText.Number(json, "sr0", deflated.Threshold);
        JsonText.Number(json, "dsr", deflated.Probability);
        json.WriteEndObject();
    }

    // How long a record or a backtest must be, of the best trial.
    private static void Lengths(Utf8JsonWriter json, SweepCertainty certainty)
    {
        var (best, sharpe) = (certainty.Best, certainty.Best.Sharpe);
        json.WriteStartObject("minimumTrackRecord");
        json.WriteNumber("against", 0);
        json.WriteNumber("confidence", 0.95);
        JsonText.Number(json, "months", TrackRecord.Months(sharpe, 0));
        json.WriteEndObject();
        JsonText.Number(json, "minimumTrackRecordAgainstSr0", TrackRecord.Months(sharpe, best.Threshold));
        JsonText.Number(json, "minimumBacktestYears", TrackRecord.BacktestYears(best.Trials, sharpe.Yearly));
        JsonText.Number(json, "minimumBacktestYearsAtMost", TrackRecord.BacktestYearsAtMost(best.Trials, sharpe.Yearly));
        if (certainty.OfEffective is { } fewer) JsonText.Number(json, "minimumBacktestYearsOfEffective", TrackRecord.BacktestYears(fewer.Trials, sharpe.Yearly));
        json.WriteNumber("years", sharpe.Months / 12.0);
    }

    private static void Write(Utf8JsonWriter json, Overfitting test, Space space)
    {
        json.WriteNumber("trials", test.Trials);
        json.WriteNumber("leftOut", test.LeftOut);
        json.WriteNumber("periods", test.Months);
        json.WriteNumber("dropped", test.Dropped);
        json.WriteNumber("blocks", test.Blocks);
        json.WriteNumber("perBlock", test.PerBlock);
        json.WriteNumber("splits", test.Splits.Count);
        JsonText.Number(json, "pbo", test.Probability);
        JsonText.Number(json, "probabilityOfLoss", test.ProbabilityOfLoss);
        JsonText.Number(json, "slope", test.Line.Slope);
        JsonText.Number(json, "intercept", test.Line.Intercept);
        JsonText.Number(json, "medianLogit", test.MedianLogit);
        JsonText.Number(json, "meanInSample", test.MeanInSample);
        JsonText.Number(json, "meanOutOfSample", test.MeanOutOfSample);
        json.WriteStartObject("timesChosen");
        // Random points can repeat.
        foreach (var point in test.TimesChosen.Index().Where(each => each.Item > 0).GroupBy(each => space.TextOf(each.Index)))
            json.WriteNumber(point.Key, point.Sum(each => each.Item));
        json.WriteEndObject();
        json.WriteStartArray("logits");
        foreach (var (above, upTo, count) in test.Histogram(Bins))
        {
            json.WriteStartObject();
            json.WriteNumber("above", above);
            json.WriteNumber("upTo", upTo);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
