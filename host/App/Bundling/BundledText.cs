namespace Rota.Host.Bundling;

// A setting in force, as it was written.
internal sealed record BundledText(string Key, string Value);
