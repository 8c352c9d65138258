namespace Rota.Plugins.Web;

// Whom to ask, and how often. Every one of its requests begins at least the interval after the one before. Unknown is what its refusal of
// an asset that it does not have says, where the status does not.
internal sealed record Provider(string Name, Uri Address, TimeSpan Interval, ProviderKey? Key = null, string? Unknown = null);
