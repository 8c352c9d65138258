namespace Rota.Plugins.Web;

// A provider's addresses, format and pace. Requests start at least the interval apart.
internal sealed record Provider(string Name, Uri Address, TimeSpan Interval)
{
    public ProviderKey? Key { get; init; }

    // Its second address, tried once when the first cannot be reached.
    public Uri? Second { get; init; }

    // The words by which it reports an unknown asset, if the status does not.
    public string? Unknown { get; init; }

    // Whether it answers with a web page for an unknown asset.
    public bool IsPageUnknown { get; init; }

    // The User-Agent.
    public string Agent { get; init; } = Agents.Plain;

    // The environment variable that replaces the agent.
    public string? AgentVariable { get; init; }

    // The delay from the end of a session until its close is available.
    public TimeSpan Delay { get; init; } = TimeSpan.FromHours(4);

    // The limit of requests per clock hour, if any.
    public int? Hourly { get; init; }

    // The number of retries after a temporary fault.
    public int Retries { get; init; } = 3;
}
