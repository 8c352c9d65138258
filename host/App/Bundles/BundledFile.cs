namespace Rota.Host.Bundles;

// A text in a bundle: its name in the archive, its hash, and a short hash of each line to locate a change.
internal sealed record BundledFile(string Name, string Sha256, string Lines);
