using Rota.Engine;

namespace Rota.Host.DataQuality;

// Reports the errors that would stop a run, by running the same code.
internal sealed class RefusedRule : IDataRule
{
    public const string Name = "refused";

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        // These rules report the same with more detail: which days, and why.
        if (found.Any(finding => finding.Rule is GapRule.Name or ShiftedDatesRule.Name && finding.Severity == Severity.Serious)) yield break;
        if (Refusal(series) is not { } refused) yield break;
        var more = refused.Mistakes.Count > 1 ? $" There are {refused.Mistakes.Count - 1} more such places." : "";
        yield return new(
            series.Asset, null, null, double.NaN, SizeUnit.Days, Name, Severity.Serious, $"A run would reject these prices: {refused.Mistakes[0].What}{more}");
    }

    private static InputException? Refusal(CheckedSeries series)
    {
        try
        {
            PanelBuilder.Build([series.Series], Conventions.House, new(DateOnly.MinValue, series.Dates[^1]));
            return null;
        }
        catch (InputException refused)
        {
            return refused;
        }
    }
}
