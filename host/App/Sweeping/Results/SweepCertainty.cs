using Rota.Analysis;

namespace Rota.Host.Sweeping;

// How far the search alone explains the best trial: deflated Sharpe ratios of it and of the script's own trial, over this sweep and over as many
// independent trials as it is worth, and the overfitting test, which needs kept returns; without it, the reason.
internal sealed record SweepCertainty(
    DeflatedSharpe Best, DeflatedSharpe? Own, EffectiveTrials? Effective, DeflatedSharpe? OfEffective, Overfitting? Overfitting, string? NoOverfitting)
{
    // Null for a single trial.
    public static SweepCertainty? Of(SweepResults results, int best, int blocks)
    {
        if (results.Facts.Trials == 1) return null;
        var ratios = Distribution.Of(results[results.Column(TrialMeasures.MonthlySharpe)]);
        if (ratios.Known == 0) return null;
        var excess = results.Plan.Input.KeepsReturns ? results.Excess() : null;
        var refused = excess is null
            ? Refusals.OfNoReturns("The overfitting test", results.Facts.Trials)
            : Refusals.OfOverfitting(results.Facts.Months.Count, blocks)
                ?? Refusals.OfComparison(excess.Count(months => !Array.Exists(months, double.IsNaN)), excess.Count);
        var effective = excess is null ? null : EffectiveTrials.Of(excess);
        return new(
            Deflated(best, ratios.Known)!, Deflated(results.Own, ratios.Known), effective,
            effective is { Effective: >= 1 and var trials } ? Deflated(best, trials) : null,
            refused is null ? CrossValidation.Of(excess!, blocks) : null, refused?.What);

        DeflatedSharpe? Deflated(int trial, double count) => trial < 0 ? null : DeflatedSharpe.Of(SharpeOf(results, trial), count, ratios.Deviation);
    }

    public static MonthlySharpe SharpeOf(SweepResults results, int trial)
    {
        var months = Number(TrialMeasures.Months);
        return new(
            Number(TrialMeasures.MonthlySharpe), Number(TrialMeasures.MonthlySkewness), Number(TrialMeasures.MonthlyKurtosis),
            double.IsNaN(months) ? 0 : (int)months);

        double Number(string name) => results[results.Column(name)][trial];
    }
}
