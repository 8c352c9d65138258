namespace Rota.Plugins.Web;

// The user's own key for a provider: its variable, where to get one, and the query parameter that carries it; without a parameter it is sent
// in a header.
internal sealed record ProviderKey(string Variable, string Page, string? Parameter)
{
    // Whether some requests work without it.
    public bool IsOptional { get; init; }
}
