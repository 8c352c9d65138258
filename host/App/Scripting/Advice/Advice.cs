using Microsoft.CodeAnalysis;

namespace Rota.Host.Scripting;

// The compiler's finding in the words of a strategy. A message or a place that is null stays the compiler's.
internal sealed record Advice(string? Message, string? Hint, Location? At = null);
