namespace Rota.Plugins.Web;

// A provider's own way to refuse, told for the user. One that closes holds for every asset, until a time or the end of this process.
internal sealed record Refusal(string What)
{
    public bool Closes { get; init; }

    // When it may be asked again, where that is known.
    public DateTimeOffset? Until { get; init; }

    // How often it is asked again at once, each time after a pause.
    public int Retries { get; init; }

    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(10);
}
