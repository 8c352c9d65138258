namespace Rota.Host.Tui;

// A question that is answered by a line of text, which starts as the suggested answer.
internal sealed record Prompt(string Question, string Answer, Func<AppState, string, Next> Then);
