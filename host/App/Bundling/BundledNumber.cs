namespace Rota.Host.Bundling;

// A parameter of the script and its value.
internal sealed record BundledNumber(string Name, double Value);
