namespace Rota.Plugins.Lean;

// The name whose file has an asset's prices from one day to another, both included.
internal readonly record struct NameSpan(string Name, DateOnly From, DateOnly To);
