namespace Rota.Host.Tui;

// A message; bad ones are highlighted.
internal sealed record LogLine(DateTime At, string Text, bool IsWrong = false);
