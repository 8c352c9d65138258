namespace Rota.Host.Plugins;

// A plugin under work: where its author builds it, and a copy of what was built last, because a build overwrites files that a
// program must not lose while it uses them.
internal sealed record BuiltPlugin(string Origin, string Copy);
