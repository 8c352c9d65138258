namespace Rota.Plugins.Web;

// What a provider hears of the program that asks. Nobody is told that a browser does.
internal static class Agents
{
    private static readonly string Version = typeof(Agents).Assembly.GetName().Version!.ToString(3);

    public static string Plain { get; } = $"rota/{Version}";

    // Some refuse every agent that does not begin like this; what stands in the brackets is the truth.
    public static string Compatible { get; } = $"Mozilla/5.0 (compatible; rota/{Version})";

    // A line break would end the header that it stands in.
    public static bool IsGood(string agent) => agent.Trim().Length > 0 && agent.All(letter => letter is >= ' ' and <= '~');

    public static string Of(Provider provider, Func<string, string?> environment)
    {
        if (provider.AgentVariable is not { } variable || environment(variable) is not { Length: > 0 } agent) return provider.Agent;
        return IsGood(agent)
            ? agent.Trim()
            : throw new InputException(new Mistake($"{variable} has a line break or a letter outside ASCII. Write one line of plain letters."));
    }
}
