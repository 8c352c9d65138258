namespace Rota.Host.Plugins;

internal sealed class GuardedReport(InstalledPlugin plugin, IReport report) : IReport
{
    public string Name => report.Name;

    public string Extension => report.Extension;

    public void Write(Study study, Stream output) => PluginCall.Of(plugin, $"report {report.Name}", () =>
    {
        report.Write(study, output);
        return true;
    });
}
