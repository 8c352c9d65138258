namespace Rota.Host.Bundles;

// A text of a bundle: its name in the archive, its hash, and a short one of each line, by which a change is found.
internal sealed record BundledFile(string Name, string Sha256, string Lines);
