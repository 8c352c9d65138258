namespace Rota.Host.Bundles;

// A part of the program, or a plugin, that the run used.
internal sealed record BundledPart(string Name, string Version, string Sha256);
