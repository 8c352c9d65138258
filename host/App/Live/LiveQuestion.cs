using Rota.Host.Runs;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// A question about the last run of a script that had a result: that run is repeated for more of its result, and the answer is an event.
internal sealed record LiveQuestion(string Path, Func<Job, Job> Asking, Func<Answer, LiveEvent> Reply)
{
    public LiveEvent WithoutResult =>
        Reply(new Failed(FailureCause.Mistake, $"{System.IO.Path.GetFileName(Path)} has no result yet; run it first."));

    // The reasons of the decision in force on a day.
    public static LiveQuestion Why(string path, DateOnly day) => new(
        path, last => last with { Why = day }, answer => new DecisionExplained(path, day, (answer as RunSnapshot)?.Why, answer as Failed));

    // The definition of a statistic in every set, with its values.
    public static LiveQuestion Explain(string path, string name) => new(
        path, last => last with { Explain = name },
        answer => new StatisticExplained(path, name, (answer as RunSnapshot)?.Explained, answer as Failed));

    // The run, whose result is given, over days shared with others.
    public static LiveQuestion Over(string path, RunSnapshot result, DateOnly? from, DateOnly to) => new(
        path, last => last.Over(from, to), answer => new RunOverEnded(path, result, from, to, answer));

    public static LiveQuestion Reports(string path, IReadOnlyList<string> names) => new(
        path, last => last with { Reports = names },
        answer => new ReportsRendered(path, (answer as RunSnapshot)?.Reports, answer as Failed));
}
