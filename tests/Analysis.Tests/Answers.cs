using Rota.Analysis;

namespace Rota.Tests;

// Answers with the names of the vectors.
internal static class Answers
{
    public static object Of(Overfitting answer) => new
    {
        trials = answer.Trials,
        leftOut = answer.LeftOut,
        periods = answer.Months,
        dropped = answer.Dropped,
        blocks = answer.Blocks,
        perBlock = answer.PerBlock,
        splits = answer.Splits.Count,
        pbo = answer.Probability,
        probabilityOfLoss = answer.ProbabilityOfLoss,
        slope = answer.Line.Slope,
        intercept = answer.Line.Intercept,
        medianLogit = answer.MedianLogit,
        meanInSample = answer.MeanInSample,
        meanOutOfSample = answer.MeanOutOfSample,
        timesChosen = answer.TimesChosen.Index().Where(each => each.Item > 0).ToDictionary(each => each.Index, each => each.Item),
        detail = answer.Splits.Take(10).Select(split => new
        {
            inSample = split.Blocks(),
            chosen = split.Chosen,
            inSampleSharpe = split.InSampleSharpe,
            outOfSampleSharpe = split.OutOfSampleSharpe,
            rank = split.Rank,
            logit = split.Logit,
        }),
    };

    public static object Of(Bands bands)
    {
        return new
        {
            kind = bands.Resampling.Kind == BlockKind.Stationary ? "stationary" : "circular",
            seed = bands.Resampling.Seed,
            paths = bands.Resampling.Paths,
            meanBlock = bands.Resampling.Block,
            months = bands.Months,
            quantiles = new[] { 0.05, 0.5, 0.95 },
            cagr = Three(bands.Cagr),
            sharpe = Three(bands.Sharpe),
            maxDrawdown = Three(bands.MaxDrawdown),
            bands = bands.Wealth.Index().ToDictionary(each => each.Index + 1, each => Three(each.Item)),
            aheadOfBenchmark = bands.AheadOfBenchmark,
        };

        static double[] Three(Spread spread) => [spread.P5, spread.Median, spread.P95];
    }

    // A dictionary, because m and M are both names.
    public static object Of(BlockLength length) => new Dictionary<string, double>
    {
        ["stationary"] = length.Stationary,
        ["circular"] = length.Circular,
        ["m"] = length.LastLag,
        ["M"] = length.Bandwidth,
        ["kn"] = length.SmallLags,
        ["mmax"] = length.MostLags,
        ["bmax"] = length.Limit,
    };

    public static object Of(DeflatedSharpe answer) => new
    {
        sr = answer.Sharpe.Ratio,
        skewness = answer.Sharpe.Skewness,
        kurtosis = answer.Sharpe.Kurtosis,
        n = answer.Sharpe.Months,
        trials = answer.Trials,
        sdOfTrials = answer.Deviation,
        sr0 = answer.Threshold,
        dsr = answer.Probability,
    };

    public static object Of(Neighbourhood answer, int[] at) => new
    {
        at,
        value = answer.Value,
        mean = answer.Mean,
        median = answer.Median,
        min = answer.Min,
        neighbours = answer.Neighbours,
        peak = answer.Peak,
    };

    public static object Of(RealityCheck answer) => new
    {
        seed = answer.Resampling.Seed,
        paths = answer.Resampling.Paths,
        meanBlock = answer.Resampling.Block,
        statistic = answer.Statistic,
        realityCheck = answer.PValue,
        spaStatistic = answer.SpaStatistic,
        spa = new { lower = answer.SpaLower, consistent = answer.SpaConsistent, upper = answer.SpaUpper },
        omega = answer.Omega,
        best = answer.Best,
        leftOut = answer.LeftOut,
    };

    public static object Of(Moments answer) => new { n = answer.Count, mean = answer.Mean, m2 = answer.M2, m3 = answer.M3, m4 = answer.M4 };

    public static object Of(WalkForward answer) => new
    {
        windows = answer.Steps.Select(step => new
        {
            train = new[] { step.Window.LearnFrom, step.Window.TestFrom },
            test = new[] { step.Window.TestFrom, step.Window.TestTo },
            isShort = step.Window.IsShort,
            chosen = step.Chosen,
            inSampleSharpe = step.Learned,
            outOfSampleSharpe = step.Tested,
            outOfSampleRank = step.Rank,
            outOfSampleReturn = step.TestedReturn,
        }),
        distinctChoices = answer.DistinctChoices,
        stitched = answer.Stitched,
        cagr = answer.Cagr,
        sharpe = answer.Sharpe,
        meanInSampleCagr = answer.MeanLearnedCagr,
        efficiency = answer.Efficiency,
        ofTrials = answer.SharpeOfTrials,
        medianTrial = answer.MedianTrial,
        bestInHindsight = answer.BestInHindsight,
    };
}
