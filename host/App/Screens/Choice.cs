namespace Rota.Host.Screens;

// Something to choose, and what follows.
internal sealed record Choice(string Text, string Hint, Func<Desk, Turn> Then);
