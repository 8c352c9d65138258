namespace Rota.Host.Tui;

// A line that tells what has happened; bad ones are shown as such.
internal sealed record LogLine(DateTime At, string Text, bool IsWrong = false);
