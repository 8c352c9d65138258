namespace Rota.Host.DataQuality;

// A step far beyond the usual that lasts. Near an end of the series, later prices cannot confirm it. Serious jumps come before a fall that may
// be a distribution, the others after it.
internal sealed class JumpRule(Severity severity) : IDataRule
{
    public const string Name = "jump";

    // In logarithms: a fall and a rise by 15 %, by a quarter, to half or double.
    private static readonly (double Fall, double Rise) Least = (Math.Log(0.85), Math.Log(1.15));
    private static readonly (double Fall, double Rise) WrongNearEnd = (Math.Log(0.75), Math.Log(1.25));
    private static readonly double Wrong = Math.Log(2);

    private const int NearEnd = 5;
    private const double Deviations = 10;
    private const double DeviationsNearEnd = 8;
    private const double Panic = 3;
    // The share of the step that must be the asset's own.
    private const double Own = 0.8;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        for (var row = 1; row <= series.Last; row++)
        {
            var step = series.Steps[row];
            if (step > Least.Fall && step < Least.Rise) continue;
            if (IsKnown(series, row, found)) continue;
            var rows = Peers.Rows(series, row);
            var scale = Robust.Scale(rows.Where(each => each != row).Select(each => series.Steps[each]));
            var isNearEnd = row <= NearEnd || row > series.Last - NearEnd;
            var deviations = Math.Abs(step) / scale;
            if (deviations < (isNearEnd ? DeviationsNearEnd : Deviations) || SeverityOf(step, isNearEnd) != severity) continue;
            if (IsShared(series, data, row)) continue;
            yield return Found(series, row, deviations, isNearEnd);
        }
    }

    // A jump and its reversal are reported once, over all their days.
    private static bool IsKnown(CheckedSeries series, int row, IReadOnlyList<Finding> found)
    {
        var (day, before) = (series.Dates[row], series.Dates[row - 1]);
        return found.Any(finding => finding.Rule switch
        {
            SplitRule.Name or FallRule.Name or Name => finding.From == day,
            SpikeRule.Name or WrongLevelRule.Name => finding.From == day || finding.To == before,
            _ => false,
        });
    }

    private static bool IsShared(CheckedSeries series, CheckedData data, int row)
    {
        var step = Math.Abs(series.Steps[row]);
        if (data.Peers.Surprises(series, row) is { } surprises)
            return Math.Abs(surprises[row - Peers.Rows(series, row)[0]]) < Own * step;
        return step < Wrong && data.Peers.Unrest(series, row) >= Panic;
    }

    private static Severity SeverityOf(double step, bool isNearEnd) =>
        Math.Abs(step) >= Wrong || (isNearEnd && (step <= WrongNearEnd.Fall || step >= WrongNearEnd.Rise)) ? Severity.Serious : Severity.Note;

    private static Finding Found(CheckedSeries series, int row, double deviations, bool isNearEnd)
    {
        var step = series.Steps[row];
        var where = row == series.Last ? "The last close" : row == 1 ? "The second close" : "The close";
        var times = double.IsFinite(deviations) ? $", {FindingFormat.Number(deviations, "0")} times a usual {series.Period}'s step" : "";
        return Finding.On(
            series, series.Dates[row], series.Dates[row], Math.Exp(step) - 1, SizeUnit.Share, Name,
            SeverityOf(step, isNearEnd),
            $"{where} {FindingFormat.Move(step)}{times}, " +
            (isNearEnd ? "too near the end of the prices to see whether it lasts: perhaps a wrong row or a truncated number; " : "and stays there: ") +
            "compare it with another source.");
    }
}
