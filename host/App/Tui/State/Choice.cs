namespace Rota.Host.Tui;

// Something to choose, and what follows.
internal sealed record Choice(string Text, string Hint, Func<AppState, Next> Then);
