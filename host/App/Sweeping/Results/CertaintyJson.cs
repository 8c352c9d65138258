using System.Text.Json;
using Rota.Analysis;

namespace Rota.Host.Sweeping;

// How sure a sweep is, as JSON. Sharpe ratios are per month.
internal static class CertaintyJson
{
    private const int Bins = 20;

    public static void Write(Utf8JsonWriter json, SweepCertainty certainty, Space space)
    {
        json.WriteStartObject("deflated");
        SweepJson.Number(json, "psr0", DeflatedSharpe.Probabilistic(certainty.Best.Sharpe, 0));
        Deflated(json, "allTrials", certainty.Best);
        if (certainty.Own is { } own)
        {
            json.WriteStartObject("default");
            SweepJson.Number(json, "psr0", DeflatedSharpe.Probabilistic(own.Sharpe, 0));
            Deflated(json, "deflated", own);
            json.WriteEndObject();
        }

        if (certainty.Effective is { } effective)
        {
            SweepJson.Number(json, "meanCorrelation", effective.MeanCorrelation);
            SweepJson.Number(json, "effectiveTrials", effective.Effective);
        }

        if (certainty.OfEffective is { } fewer) Deflated(json, "ofEffectiveTrials", fewer);
        if (certainty.OfLedger is { } all) Deflated(json, "ofLedger", all);
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
        SweepJson.Number(json, "sr", deflated.Sharpe.Ratio);
        SweepJson.Number(json, "skewness", deflated.Sharpe.Skewness);
        SweepJson.Number(json, "kurtosis", deflated.Sharpe.Kurtosis);
        json.WriteNumber("n", deflated.Sharpe.Months);
        SweepJson.Number(json, "trials", deflated.Trials);
        SweepJson.Number(json, "sdOfTrials", deflated.Deviation);
        SweepJson.Number(json, "sr0", deflated.Threshold);
        SweepJson.Number(json, "dsr", deflated.Probability);
        json.WriteEndObject();
    }

    // How long a record or a backtest must be, of the best trial.
    private static void Lengths(Utf8JsonWriter json, SweepCertainty certainty)
    {
        var (best, sharpe) = (certainty.Best, certainty.Best.Sharpe);
        json.WriteStartObject("minimumTrackRecord");
        json.WriteNumber("against", 0);
        json.WriteNumber("confidence", 0.95);
        SweepJson.Number(json, "months", TrackRecord.Months(sharpe, 0));
        json.WriteEndObject();
        SweepJson.Number(json, "minimumTrackRecordAgainstSr0", TrackRecord.Months(sharpe, best.Threshold));
        SweepJson.Number(json, "minimumBacktestYears", TrackRecord.BacktestYears(best.Trials, sharpe.Yearly));
        SweepJson.Number(json, "minimumBacktestYearsAtMost", TrackRecord.BacktestYearsAtMost(best.Trials, sharpe.Yearly));
        if (certainty.OfEffective is { } fewer) SweepJson.Number(json, "minimumBacktestYearsOfEffective", TrackRecord.BacktestYears(fewer.Trials, sharpe.Yearly));
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
        SweepJson.Number(json, "pbo", test.Probability);
        SweepJson.Number(json, "probabilityOfLoss", test.ProbabilityOfLoss);
        SweepJson.Number(json, "slope", test.Line.Slope);
        SweepJson.Number(json, "intercept", test.Line.Intercept);
        SweepJson.Number(json, "medianLogit", test.MedianLogit);
        SweepJson.Number(json, "meanInSample", test.MeanInSample);
        SweepJson.Number(json, "meanOutOfSample", test.MeanOutOfSample);
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
