namespace Rota;

// The terms of a score, for explanations.
internal static class ScoreTerms
{
    // The parts of sums, ratios and conditions, each once, without constants; empty for any other score.
    public static IReadOnlyList<IScore> Of(IScore score)
    {
        var terms = new List<IScore>();
        Collect(score, terms);
        return terms.Count == 1 && terms[0].Equals(score) ? [] : terms;
    }

    private static void Collect(IScore score, List<IScore> terms)
    {
        IScore[] inner = score switch
        {
            Arithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
            Comparison comparison => [comparison.Left, comparison.Right],
            Junction junction => [junction.Left, junction.Right],
            Negation negation => [negation.Condition],
            _ => [],
        };
        foreach (var part in inner) Collect(part, terms);
        if (inner.Length == 0 && score is not Constant && !terms.Contains(score)) terms.Add(score);
    }
}
