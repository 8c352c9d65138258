namespace Rota.Host.Rendering;

// A report in memory, so that nothing is written when it fails.
internal static class ReportContent
{
    public static byte[] Of(IReport report, Study study)
    {
        using var content = new MemoryStream();
        report.Write(study, content);
        return content.ToArray();
    }
}
