namespace Rota;

/// <summary>A part of the program, or a plugin, that a result rests on.</summary>
/// <param name="Name">The program's name, or the plugin's id.</param>
/// <param name="Version">Its version.</param>
public sealed record SoftwareVersion(string Name, string Version);
