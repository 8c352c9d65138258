namespace Rota.Plugins.Web;

// The user's own key with a provider: where it is read from, where to get one, and the parameter of the address that carries it; it goes
// in a header where there is none.
internal sealed record ProviderKey(string Variable, string Page, string? Parameter);
