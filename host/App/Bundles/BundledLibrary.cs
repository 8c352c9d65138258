namespace Rota.Host.Bundles;

// A library of a script: its name in the archive and its hash.
internal sealed record BundledLibrary(string Name, string Sha256);
