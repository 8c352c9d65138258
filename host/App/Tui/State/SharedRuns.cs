using System.Collections.Immutable;
using Rota.Host.Runs;
using Rota.Host.Workers;

namespace Rota.Host.Tui;

// Strategies over the days that all of them have, as `rota compare` runs them. The common days follow from their last results. Range is
// null if there are none; Reason tells why, or which days they are.
internal sealed record SharedRuns(IReadOnlyList<ScriptState> Scripts, SharedRange? Range, string Reason)
{
    public ImmutableDictionary<string, Answer> Answers { get; init; } = ImmutableDictionary<string, Answer>.Empty;

    public bool IsComplete => Answers.Count == Scripts.Count;

    public IReadOnlyList<RunSnapshot> Results => [.. Scripts.Select(script => Answers.GetValueOrDefault(script.Path)).OfType<RunSnapshot>()];

    // The scripts that failed over the days, and the days.
    public string Note => string.Join(' ', Scripts
        .Where(script => Answers.GetValueOrDefault(script.Path) is Failed)
        .Select(script => $"{script.Name} failed: {((Failed)Answers[script.Path]).Text.Split('\n')[0]}").Append(Reason));

    // Whether these are still the last results.
    public bool IsOf(IReadOnlyList<ScriptState> scripts) =>
        Scripts.Select(script => script.Last).SequenceEqual(scripts.Select(script => script.Last), ReferenceEqualityComparer.Instance);
}
