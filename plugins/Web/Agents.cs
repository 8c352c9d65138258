namespace Rota.Plugins.Web;

// The User-Agent of requests. None claims to be a browser.
internal static class Agents
{
    private static readonly string Version = typeof(Agents).Assembly.GetName().Version!.ToString(3);

    public static string Plain { get; } = $"rota/{Version}";

    // Some providers refuse every agent that does not begin like this; the text in brackets is true.
    public static string Compatible { get; } = $"Mozilla/5.0 (compatible; rota/{Version})";

    // A line break would end the header.
    public static bool IsGood(string agent) => agent.Trim().Length > 0 && agent.All(letter => letter is >= ' ' and <= '~');

    public static string Of(Provider provider, Func<string, string?> environment)
    {
        if (provider.AgentVariable is not { } variable || environment(variable) is not { Length: > 0 } agent) return provider.Agent;
        return IsGood(agent)
            ? agent.Trim()
            : throw new InputException(new Mistake($"{variable} has a line break or a letter outside ASCII. Use one line of plain letters."));
    }
}
