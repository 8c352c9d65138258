using Rota.Host.Errors;

namespace Rota.Host.Workers;

// No result, and why. Text is what 'rota run' would show, or one sentence when it was the worker that came to an end.
internal sealed record Failed(Cause Cause, string Text) : Answer
{
    // Where in files it is mended, as far as that is known.
    public IReadOnlyList<Place> Places { get; init; } = [];
}
