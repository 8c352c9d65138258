namespace Rota.Host.Rendering;

// A report in memory, so that a failing report writes nothing.
internal static class ReportContent
{
    public static byte[] Of(IReport report, Study study)
    {
        using var content = new MemoryStream();
        report.Write(study, content);
        return content.ToArray();
    }
}
