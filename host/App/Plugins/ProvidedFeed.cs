namespace Rota.Host.Plugins;

// A feed that a manifest promises. What follows its colon is a path or some text of its own.
internal sealed record ProvidedFeed(string Name, bool TakesPath);
