using Microsoft.CodeAnalysis;

namespace Rota.Host.Scripting;

// A compiler error in the words of the strategy language. A null message or location keeps the compiler's.
internal sealed record Advice(string? Message, string? Hint, Location? At = null);
