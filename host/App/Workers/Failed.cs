using Rota.Host.Errors;

namespace Rota.Host.Workers;

// No result, and why. Text is what 'rota run' would show, or one sentence when it was the worker that came to an end.
internal sealed record Failed(Cause Cause, string Text) : Answer
{
    // Where in files it is mended, as far as that is known.
    public IReadOnlyList<Place> Places { get; init; } = [];

    // As in Finished, as many as were known; of a worker that came to an end there are none.
    public IReadOnlyList<string> Files { get; init; } = [];
}
