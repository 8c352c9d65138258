using Rota.Terminal;

namespace Rota.Host.Tui;

// A question that is answered by a line of text.
internal sealed record Prompt(string Question, TextField Answer, Func<AppState, string, Next> Then);
