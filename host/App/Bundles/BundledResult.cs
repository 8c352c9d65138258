namespace Rota.Host.Bundles;

// What a report made of the run.
internal sealed record BundledResult(string Report, string Name, string Sha256);
