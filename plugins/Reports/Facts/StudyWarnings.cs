namespace Rota.Plugins.Reports;

// The warnings above everything else, each once; a warning that is not for all runs names its runs.
internal static class StudyWarnings
{
    public static IReadOnlyList<string> Of(Study study) =>
    [
        .. study.Runs.SelectMany(run => run.Warnings).Distinct(StringComparer.Ordinal).Select(warning =>
        {
            var runs = study.Runs.Where(run => run.Warnings.Contains(warning)).ToList();
            return runs.Count == study.Runs.Count ? warning : $"{warning} ({string.Join(", ", runs.Select(run => Text.Visible(run.Strategy.Name)))})";
        }),
    ];
}
