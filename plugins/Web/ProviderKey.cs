namespace Rota.Plugins.Web;

// The user's own key with a provider: its name, where to get one, and the parameter of the address that carries it; without one it goes
// in a header.
internal sealed record ProviderKey(string Variable, string Page, string? Parameter)
{
    // Whether some questions are answered without it.
    public bool IsOptional { get; init; }
}
