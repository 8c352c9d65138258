using Rota.Host.Rendering;

namespace Rota.Host.Sweeping;

// What all trials share: their days and months, with the interest and the benchmark of each month (empty without a benchmark, NaN in a month that it
// does not cover whole), and the reference, which is the trial whose first decision is the common first day. Its numbers
// show later whether another program, cash rate or benchmark would give others.
internal sealed record SweepFacts(
    string Strategy,
    string Schedule,
    string Profile,
    string Feed,
    string Costs,
    int Trials,
    DateOnly From,
    DateOnly To,
    int Reference,
    IReadOnlyList<double> ReferenceNumbers,
    IReadOnlyList<string> Months,
    IReadOnlyList<double> CashReturns,
    IReadOnlyList<double> BenchmarkReturns,
    string BenchmarkName,
    IReadOnlyList<double> BenchmarkNumbers,
    IReadOnlyList<string> Assets,
    bool IsSimulated,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Notes)
{
    public static SweepFacts Of(int trials, string schedule, DateOnly from, int reference, Study study, TrialMeasures measures)
    {
        var run = study.Runs[0];
        return new(
            run.Strategy.Name, schedule, run.Settings.Conventions.Name, run.Settings.Feed, CostText.Of(run.Settings.Conventions.Costs),
            trials, from, run.To, reference, measures.Of(run), TrialMonths.Of(run), run.MonthlyCashReturns(), TrialMonths.OfBenchmark(run),
            run.BenchmarkName ?? "", measures.OfBenchmark(study),
            [.. run.Panel.Assets.Select(asset => asset.Name).Order(StringComparer.Ordinal)], run.IsSimulated, [.. run.Warnings], [.. run.Notes]);
    }
}
