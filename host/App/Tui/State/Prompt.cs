namespace Rota.Host.Tui;

// A question that is answered by a line of text, which starts as the suggested answer.
internal sealed record Prompt(string Question, string Answer, Func<AppState, string, Next> Then)
{
    // Asks for a path, with the folder it leads to; null for other questions.
    public PathChoice? Path { get; init; }

    // Typing continues the suggestion rather than replacing it.
    public bool IsBeginning { get; init; }
}
