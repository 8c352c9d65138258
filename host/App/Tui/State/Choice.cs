namespace Rota.Host.Tui;

// An entry of a chooser, and its effect.
internal sealed record Choice(string Text, string Hint, Func<AppState, Next> Then);
