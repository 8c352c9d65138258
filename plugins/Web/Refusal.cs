namespace Rota.Plugins.Web;

// A provider's own refusal, with a message for the user. One that closes the provider holds for every asset, until a time or the end of this process.
internal sealed record Refusal(string What)
{
    public bool Closes { get; init; }

    // The time of the next allowed request, if known.
    public DateTimeOffset? Until { get; init; }

    // The number of immediate retries, each after a pause.
    public int Retries { get; init; }

    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(10);
}
