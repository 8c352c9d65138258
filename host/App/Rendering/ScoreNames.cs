namespace Rota.Host.Rendering;

// The variable names that a script gives to scores, weighters and guards, and which scores are conditions. Decisions are explained with them.
internal sealed class ScoreNames
{
    private readonly IReadOnlyList<NamedFormula> _named;
    private readonly HashSet<string> _conditions;

    private ScoreNames(IReadOnlyList<NamedFormula> named, HashSet<string> conditions) => (_named, _conditions) = (named, conditions);

    public static ScoreNames Of(IReadOnlyList<(string Name, object? Value)> variables, Strategy strategy)
    {
        var rotations = Rotations(strategy.Allocation).ToList();
        // A score that compares assets names the universe of its rotation.
        var named = variables.SelectMany(each => each.Value switch
        {
            IScore score => rotations.Select(rotation => $"{score.Within(rotation.Universe)}").Prepend($"{score}"),
            IWeighter or IGuard => [$"{each.Value}"],
            _ => [],
        }, (each, formula) => new NamedFormula(each.Name, formula));
        var conditions = rotations.SelectMany(rotation => rotation.KeepConditions.Concat(rotation.Filters.Select(filter => filter.Condition)));
        // If two variables hold one value, the first names it; a long formula may contain a short one.
        return new(
            [.. named.DistinctBy(each => each.Formula).OrderByDescending(each => each.Formula.Length)],
            [.. conditions.Select(condition => $"{condition}")]);
    }

    public string? NameOf(string formula) => _named.FirstOrDefault(each => each.Formula == formula)?.Name;

    public bool IsCondition(string formula) => _conditions.Contains(formula);

    // The text with formulas replaced by their names.
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
