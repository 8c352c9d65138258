using System.Collections.Immutable;
using Rota.Terminal;

namespace Rota.Host.Tui;

// A list to choose from by some letters: of commands and strategies, or of what can be saved.
internal sealed record Chooser(string Title, ImmutableList<Choice> Choices, TextField Letters, int Chosen = 0)
{
    // The best first; without letters as they were given.
    public IReadOnlyList<Choice> Found => Letters.Text.Length == 0
        ? Choices
        : [.. Choices.Select(choice => (choice, Score: Fuzzy.Score(Letters.Text, choice.Text)))
            .Where(each => each.Score is not null).OrderByDescending(each => each.Score).Select(each => each.choice)];
}
