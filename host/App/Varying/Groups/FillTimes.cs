using Rota.Host.Runs;

namespace Rota.Host.Varying;

// When a decision is filled, whether the script says it or the profile.
internal static class FillTimes
{
    private static readonly (string Name, Fill Fill)[] Times =
        [("same close", Fill.SameClose), ("next close", Fill.NextClose), ("next open", Fill.NextOpen)];

    public static VariationGroup Of(Strategy strategy, Conventions profile) => new(
        "fills", "Fills", [.. Times.Select(time => new Variation(time.Name, run => Filled(run, time.Fill))
        {
            IsAsItIs = time.Fill == (strategy.Fill ?? profile.Fill),
        })]);

    private static PreparedRun Filled(PreparedRun run, Fill fill) => run with
    {
        Plan = run.Plan with { Profile = run.Plan.Profile with { Fill = fill } },
        Built = run.Built with { Strategy = run.Built.Strategy with { Fill = null } },
    };
}
