namespace Rota.Host.Rendering;

// What a script calls the scores, weighters and guards that it keeps in variables, and which of its scores are conditions: for explaining
// decisions in its own words.
internal sealed class ScoreNames
{
    private readonly IReadOnlyList<NamedFormula> _named;
    private readonly HashSet<string> _conditions;

    private ScoreNames(IReadOnlyList<NamedFormula> named, HashSet<string> conditions) => (_named, _conditions) = (named, conditions);

    public static ScoreNames Of(IReadOnlyList<(string Name, object? Value)> variables, Strategy strategy)
    {
        var rotations = Rotations(strategy.Allocation).ToList();
        // A score that compares assets says in a rotation which ones.
        var named = variables.SelectMany(each => each.Value switch
        {
            IScore score => rotations.Select(rotation => $"{score.Within(rotation.Universe)}").Prepend($"{score}"),
            IWeighter or IGuard => [$"{each.Value}"],
            _ => [],
        }, (each, formula) => new NamedFormula(each.Name, formula));
        var conditions = rotations.SelectMany(rotation => rotation.KeepConditions.Concat(rotation.Filters.Select(filter => filter.Condition)));
        // The first of two variables of one value names it; a long formula may hold a short one.
        return new(
            [.. named.DistinctBy(each => each.Formula).OrderByDescending(each => each.Formula.Length)],
            [.. conditions.Select(condition => $"{condition}")]);
    }

    public string? NameOf(string formula) => _named.FirstOrDefault(each => each.Formula == formula)?.Name;

    public bool IsCondition(string formula) => _conditions.Contains(formula);

    // A text with the names in it instead of what they stand for.
    public string In(string text) => _named.Aggregate(text, (shorter, each) => each.In(shorter));

    private static IEnumerable<Rotation> Rotations(Allocation? allocation) => allocation switch
    {
        Rotation rotation => rotation.Filters.Select(filter => filter.Otherwise).Append(rotation.RefugeAllocation)
            .SelectMany(Rotations).Prepend(rotation),
        Blend blend => blend.Parts.SelectMany(part => Rotations(part.Allocation)),
        Switch @switch => Rotations(@switch.Then).Concat(Rotations(@switch.Otherwise)),
        Portfolio portfolio => portfolio.Parts.SelectMany(part => Rotations(part.Strategy.Allocation)),
        _ => [],
    };
}
