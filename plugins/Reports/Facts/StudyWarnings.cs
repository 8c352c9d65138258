namespace Rota.Plugins.Reports;

// What stands above everything else, each once; what is not true of all runs names those of which it is.
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
