namespace Rota.Host.Tui;

// A question that is answered by a line of text, which starts as the suggested answer. One for a path opens a dialog of files or folders.
internal sealed record Prompt(string Question, string Answer, Func<AppState, string, Next> Then)
{
    public PathKind Path { get; init; }

    // Typing continues the suggestion rather than replacing it.
    public bool IsBeginning { get; init; }
}

internal enum PathKind
{
    None,
    File,
    Folder,
}
