namespace Rota.Host.Tui;

// A question that is answered by yes or no; Enter gives the suggested answer.
internal sealed record Confirmation(string Question, Func<AppState, bool, Next> Then, bool Suggests = false);
