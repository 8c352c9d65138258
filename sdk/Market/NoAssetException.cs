namespace Rota;

// A score that must be the same for every asset reads the asset that it is evaluated for.
internal sealed class NoAssetException() : Exception("A score of the whole market reads the prices of its asset.");
