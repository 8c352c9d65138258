using Rota.Host.Sweeping;

namespace Rota.Tests.Sweeping;

// The folder of a sweep with given numbers, without runs: a Sharpe ratio and a volatility for each trial.
internal sealed class MadeSweep : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rota-made-").FullName;

    public static IReadOnlyList<TrialColumn> Columns { get; } =
    [
        new("sharpe", Unit.Ratio, Better.Higher, "mean / sd"),
        new("volatility", Unit.Fraction, Better.Lower, "sd"),
        new(TrialMeasures.Months, Unit.Count, Better.Neither, "n"),
        new(TrialMeasures.MonthlySharpe, Unit.Ratio, Better.Higher, "mean / sd"),
        new(TrialMeasures.MonthlySkewness, Unit.Ratio, Better.Neither, ""),
        new(TrialMeasures.MonthlyKurtosis, Unit.Ratio, Better.Neither, ""),
    ];

    // A trial without a number has failed; of refused ones the text begins with "refused: ".
    public SweepResults Of(Space space, Func<int, double> sharpe, Func<int, string?>? error = null, int partSize = 4)
    {
        var input = new SweepInput(
            [new("rota", "1.0.0")], [new("a.csx", "Param")], [], new Dictionary<string, string>(), new Dictionary<string, string>(), PlannedSpace.Of(space),
            Columns, KeepsReturns: false, "hash", Accounts: []);
        var facts = new SweepFacts(
            "V1", "month end", "house", "csv:prices", "10 bps", space.Count, new(2008, 11, 24), new(2025, 12, 1), 0, [0.5, 0.1, 24, 0.1, 0, 3], ["2008-12", "2009-01"],
            [0, 0], [], "60/40", [0.45, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN], ["SPY"], IsSimulated: false, [], ["A note."]);
        var (folder, plan) = (new SweepFolder(Path.Combine(_folder, "a.sweep")), SweepPlan.Of(input, facts, partSize));
        folder.Clear();
        folder.Write(plan);
        for (var part = 0; part < plan.PartCount; part++)
        {
            var (first, end) = plan.TrialsOf(part);
            var rows = new TrialRows(first, end - first, Columns.Count, 0);
            for (var row = 0; row < rows.Count; row++) Fill(rows, row, first + row);
            SweepFolder.Keep(folder.PartPath(part), RowsPart.Of(plan, space, rows));
        }

        return new(folder, plan);

        void Fill(TrialRows rows, int row, int trial)
        {
            double[] numbers = [sharpe(trial), 0.1 + trial / 100.0, 24, sharpe(trial) / Math.Sqrt(12), 0, 3];
            for (var i = 0; i < numbers.Length; i++) rows.Numbers[i][row] = numbers[i];
            if (error?.Invoke(trial) is { } text) rows.Fail(row, new(text, text.StartsWith("refused", StringComparison.Ordinal)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
