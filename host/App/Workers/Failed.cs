namespace Rota.Host.Workers;

// No result, and why. Text is what 'rota run' would show, or one sentence when it was the worker that came to an end.
internal sealed record Failed(Cause Cause, string Text) : Answer;
