namespace Rota.Plugins.Web;

// Whom to ask, how, and how often. Each of its requests begins at least the interval after the one before.
internal sealed record Provider(string Name, Uri Address, TimeSpan Interval)
{
    public ProviderKey? Key { get; init; }

    // A second address of its own, asked once where the first cannot be reached.
    public Uri? Second { get; init; }

    // What its refusal of an asset says that it does not have, where the status does not tell.
    public string? Unknown { get; init; }

    // Whether it answers with a page where it does not have an asset.
    public bool IsPageUnknown { get; init; }

    // Who asks.
    public string Agent { get; init; } = Agents.Plain;

    // A variable of the environment that replaces the agent.
    public string? AgentVariable { get; init; }

    // How long after the end of a session its close is there.
    public TimeSpan Delay { get; init; } = TimeSpan.FromHours(4);

    // Requests from one full hour to the next, where it limits them so.
    public int? Hourly { get; init; }

    // How often a fault that may pass is tried again.
    public int Retries { get; init; } = 3;
}
