namespace Rota.Host.DataQuality;

// A lasting fall that similar assets did not share, on a day without a distribution: one may be missing.
internal sealed class FallRule : IDataRule
{
    public const string Name = "fall";

    private const double Least = 0.03;
    private const double Deviations = 10;
    private const double Panic = 3;
    private const int Back = 5;
    // Funds distribute the year's gains in December.
    private const int GainsMonth = 12;

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        var known = found.Where(finding => finding.Rule is SplitRule.Name or JumpRule.Name).Select(finding => finding.From!.Value)
            .Concat(WrongLevelRule.Turns(series, found)).ToHashSet();

        for (var row = 1; row < series.Last; row++)
        {
            if (series.Steps[row] > -Least || known.Contains(series.Dates[row])) continue;
            if (data.Peers.Unrest(series, row) >= Panic) continue;
            if (data.Peers.Surprises(series, row) is not { } surprises) continue;
            var at = row - Peers.Rows(series, row)[0];
            var scale = Robust.Scale(surprises.Where((_, i) => i != at && i != at + 1));
            if (surprises[at] > -Math.Max(Least, Deviations * scale) || ComesBack(surprises, at)) continue;
            yield return Finding.On(
                series, series.Dates[row], series.Dates[row], Math.Exp(surprises[at]) - 1, SizeUnit.Share, Name,
                series.Dates[row].Month == GainsMonth ? Severity.Serious : Severity.Note,
                $"The close falls {FindingFormat.Percent(1 - Math.Exp(series.Steps[row]), "0.00")} where similar assets do not, and does not recover: " +
                "check whether these prices lack a distribution.");
        }
    }

    private static bool ComesBack(double[] surprises, int at)
    {
        // Or the step itself reverses that of the previous day.
        if (at > 0 && surprises[at - 1] + surprises[at] > surprises[at] / 2) return true;
        var left = surprises[at];
        for (var later = at + 1; later < Math.Min(surprises.Length, at + 1 + Back); later++)
        {
            left += surprises[later];
            if (left > surprises[at] / 2) return true;
        }

        return false;
    }
}
