namespace Rota.Engine;

// A decision at another close: its target, or why it has none.
internal readonly record struct Hypothesis(Weights? Target, string? Unknown);
