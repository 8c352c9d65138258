using Rota.Host.Runs;

namespace Rota.Host.Luck;

// One strategy of a portfolio, run alone.
internal static class LuckPart
{
    public static PreparedRun Of(PreparedRun run, string name)
    {
        var strategy = run.Built.Strategy;
        if (strategy.Allocation is not Portfolio portfolio)
            throw new InputException(new Mistake($"--part is '{name}', but {strategy.Name} is a single strategy. Leave --part out."));
        var names = portfolio.Parts.Select(part => part.Strategy.Name).ToList();
        var found = portfolio.Parts.Select(part => part.Strategy).Where(part => part.Name == name).ToList();
        return found switch
        {
            [var part] => run with { Built = run.Built with { Strategy = part } },
            [] => throw new InputException(new Mistake($"--part is '{name}', which {strategy.Name} does not have. Available: {string.Join(", ", names)}.")),
            _ => throw new InputException(new Mistake($"--part is '{name}', a name of {found.Count} parts of {strategy.Name}. Name them apart with Named(…).")),
        };
    }
}
