namespace Rota.Host.Bundling;

// The prices of an asset, whether they are in the bundle or not; RealFrom is null when all are simulated.
internal sealed record BundledPrices(string Asset, int Rows, DateOnly From, DateOnly To, DateOnly? RealFrom, string Source, string Sha256);
