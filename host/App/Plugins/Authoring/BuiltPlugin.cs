namespace Rota.Host.Plugins;

// A plugin under development: its build folder, and a copy of the last build, because the next build overwrites files
// that the program is using.
internal sealed record BuiltPlugin(string Origin, string Copy);
