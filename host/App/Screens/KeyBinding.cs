namespace Rota.Host.Screens;

// The keys of a command. Its name is what the footer, the palette and a file of keys call it.
internal sealed record KeyBinding(DeskCommand Command, string Group, string Name, string Does, IReadOnlyList<string> Keys);
