using System.Text.Json;
using Rota.Analysis;

namespace Rota.Host.Sweeping;

// How sure a sweep is, as JSON. Sharpe ratios are per month.
internal static class CertaintyJson
{
    public static void Write(Utf8JsonWriter json, SweepCertainty certainty)
    {
        json.WriteStartObject("deflated");
        Deflated(json, "allTrials", certainty.Best);
        if (certainty.Own is { } own) Deflated(json, "default", own);
        if (certainty.Effective is { } effective)
        {
            SweepJson.Number(json, "meanCorrelation", effective.MeanCorrelation);
            SweepJson.Number(json, "effectiveTrials", effective.Effective);
        }

        if (certainty.OfEffective is { } fewer) Deflated(json, "ofEffectiveTrials", fewer);
        if (certainty.OfLedger is { } all) Deflated(json, "ofLedger", all);
        json.WriteEndObject();
        json.WriteStartObject("overfitting");
        if (certainty.Overfitting is { } test) Write(json, test);
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

    private static void Write(Utf8JsonWriter json, Overfitting test)
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
    }
}
