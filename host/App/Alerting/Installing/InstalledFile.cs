namespace Rota.Host.Alerting;

internal sealed record InstalledFile(string Path, string Text)
{
    // The task scheduler of Windows reads UTF-16.
    public bool IsUtf16 { get; init; }
}
