namespace Rota.Tests.Workers;

/// <summary>One pool for all scripts, so that each runs in a worker that has run others.</summary>
public sealed class WarmPool : IAsyncDisposable
{
    internal Workshop Workshop { get; } = new();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Workshop.DisposeAsync();
}
