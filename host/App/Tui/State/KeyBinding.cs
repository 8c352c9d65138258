namespace Rota.Host.Tui;

// The keys of a command. Its name is what the footer, the palette and a file of keys call it.
internal sealed record KeyBinding(AppCommand Command, string Group, string Name, string Does, IReadOnlyList<string> Keys);
