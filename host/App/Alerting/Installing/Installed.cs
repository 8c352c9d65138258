namespace Rota.Host.Alerting;

// What a scheduler needs: files to write, and what the user must do then.
internal sealed record Installed(IReadOnlyList<InstalledFile> Files, IReadOnlyList<string> Steps);
