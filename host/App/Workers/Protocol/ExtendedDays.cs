namespace Rota.Host.Workers;

// Days of a run on which a proxy replaces an asset.
internal sealed record ExtendedDays(string Asset, string Proxy, DateOnly From, DateOnly To);
