using Rota.Host.Errors;

namespace Rota.Host.Workers;

// What a worker could still say. Script is whose code was at work as far as that is known, Text an exception's first line with its place.
internal sealed record LastWords(Cause Cause, string? Script, string Text, Place? At = null) : Message;
