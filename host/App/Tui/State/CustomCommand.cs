using Rota.Host.Editing;

namespace Rota.Host.Tui;

// A command of the user's own, from the keys file. One that has the terminal runs on it, in place of the screens.
internal sealed record CustomCommand(string Name, CommandTemplate Line, bool HasTerminal);
