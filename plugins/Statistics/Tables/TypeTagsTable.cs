namespace Rota.Plugins.Statistics;

// Rule A46: the type of a strategy, derived from its words. A script's own code has no words to derive it from.
internal static class TypeTagsTable
{
    private static readonly string[] Trends = ["Return", "Sma", "Ema", "Momentum", "Trend", "Sharpe", "Calmar"];
    private static readonly string[] Optimizers =
        ["Variance", "Volatility", "Parity", "Correlation", "Risk", "Diversification", "MaxSharpe", "MaxInformationRatio"];

    public static Table Of(BacktestResult run)
    {
        var parts = Parts(run.Strategy.Allocation).ToList();
        var looksAt = parts.SelectMany(LooksAt).ToList();
        var isOpaque = parts.Exists(part => part is Custom) || looksAt.Exists(text => text.Contains("Score(", StringComparison.Ordinal));
        var weighers = parts.OfType<Rotation>().Select(part => $"{part.Weighter}").ToList();
        return new Table("Strategy type", ["tag", "applies", "because"],
        [
            Row("Momentum & trend following", looksAt.Find(text => Says(text, Trends)), isOpaque),
            Row("Portfolio optimization", weighers.Find(text => Says(text, Optimizers)), isOpaque),
            Row("Four seasons", Seasons(run.Strategy.Allocation, parts), isOpaque),
        ])
        {
            Note = "Derived from the words of scores, conditions, guards and weightings, and from fixed weights of stocks, bonds " +
                   "and gold or commodities together.",
        };
    }

    private static Cell[] Row(string tag, string? reason, bool isOpaque) => reason is not null ? [tag, "yes", reason]
        : isOpaque ? [tag, "not known", "the script has a rule of its own"]
        : [tag, "no", Cell.Blank];

    private static IEnumerable<Allocation> Parts(Allocation whole) => whole switch
    {
        Rotation rotation => [whole, .. rotation.Filters.SelectMany(filter => Within(filter.Otherwise)), .. Within(rotation.RefugeAllocation)],
        Blend blend => [whole, .. blend.Parts.SelectMany(part => Parts(part.Allocation))],
        Portfolio portfolio => [whole, .. portfolio.Parts.SelectMany(part => Parts(part.Strategy.Allocation))],
        Switch either => [whole, .. Parts(either.Then), .. Parts(either.Otherwise)],
        _ => [whole],
    };

    private static IEnumerable<Allocation> Within(Allocation? part) => part is null ? [] : Parts(part);

    private static IEnumerable<string> LooksAt(Allocation part) => part switch
    {
        Rotation rotation => new object?[] { rotation.Score }
            .Concat(rotation.KeepConditions).Concat(rotation.Filters.Select(filter => filter.Condition)).Append(rotation.GuardRule)
            .Where(one => one is not null).Select(one => $"{one}"),
        Switch either => [$"{either.Condition}"],
        _ => [],
    };

    // Whether one of the words before a bracket contains a known one.
    private static bool Says(string text, string[] words) => text.Split('(').SkipLast(1)
        .Select(part => part[(part.LastIndexOf(' ') + 1)..])
        .Any(word => words.Any(known => word.Contains(known, StringComparison.Ordinal)));

    private static string? Seasons(Allocation whole, List<Allocation> parts)
    {
        if (!parts.TrueForAll(part => part is Fixed or Blend or Portfolio)) return null;
        var classes = whole.Assets.Select(KnownFunds.ClassOf).ToList();
        return classes.Contains(AssetClass.Stocks) && classes.Exists(KnownFunds.IsBonds)
            && classes.Exists(KnownFunds.IsAgainstInflation)
            ? $"fixed weights of {string.Join(", ", whole.Assets)}"
            : null;
    }
}
