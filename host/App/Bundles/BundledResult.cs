namespace Rota.Host.Bundles;

// The output of a report for the run.
internal sealed record BundledResult(string Report, string Name, string Sha256);
