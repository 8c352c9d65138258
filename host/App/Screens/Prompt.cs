namespace Rota.Host.Screens;

// A question whose answer is a line of text.
internal sealed record Prompt(string Question, TextField Answer, Func<Desk, string, Turn> Then);
