namespace Rota.Host.Bundles;

// A part of the program, or a plugin, that took part in a run.
internal sealed record BundledPart(string Name, string Version, string Sha256);
