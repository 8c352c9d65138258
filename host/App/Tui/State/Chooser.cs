using System.Collections.Immutable;
using Rota.Terminal;

namespace Rota.Host.Tui;

// A list that typing narrows down: of commands and strategies, or of exports.
internal sealed record Chooser(string Title, ImmutableList<Choice> Choices, string Letters = "", int Chosen = 0)
{
    // The best match first; without letters, in the given order.
    public IReadOnlyList<Choice> Found => Letters.Length == 0
        ? Choices
        : [.. Choices.Select(choice => (choice, Score: Fuzzy.Score(Letters, choice.Text)))
            .Where(each => each.Score is not null).OrderByDescending(each => each.Score).Select(each => each.choice)];
}

// An entry of a chooser, and its effect.
internal sealed record Choice(string Text, string Hint, Func<AppState, Next> Then);
