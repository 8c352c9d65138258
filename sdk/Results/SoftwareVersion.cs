namespace Rota;

/// <summary>Rota or a plugin that took part in a result, with its version.</summary>
/// <param name="Name">The program's name, or the plugin's id.</param>
/// <param name="Version">Its version.</param>
public sealed record SoftwareVersion(string Name, string Version);
