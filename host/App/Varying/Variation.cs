using Rota.Host.Runs;

namespace Rota.Host.Varying;

// A row of the table: the run with one thing changed. Without a change, the row has the reason why there is none.
internal sealed record Variation(string Case, Func<PreparedRun, PreparedRun>? Change)
{
    public string? WhyNone { get; init; }

    // Whether the script is that already.
    public bool IsAsItIs { get; init; }

    public static Variation None(string name, string why) => new(name, null) { WhyNone = why };

    // A change of the strategy alone, which may be impossible.
    public static Variation Of(string name, Func<Strategy, Strategy> change) => new(name, run =>
    {
        try
        {
            return run with { Built = run.Built with { Strategy = change(run.Built.Strategy) } };
        }
        catch (ArgumentException impossible)
        {
            throw new InputException(new Mistake(impossible.Message));
        }
    });

    public static Variation Of(string name, Func<RunPlan, RunPlan> change) => new(name, run => run with { Plan = change(run.Plan) });
}
