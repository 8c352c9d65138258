namespace Rota.Host.Tui;

// The keys of a command. Its name appears in the footer, the palette and the user's keys file.
internal sealed record KeyBinding(AppCommand Command, string Group, string Name, string Does, IReadOnlyList<string> Keys);
