using Rota.Host.Accounting;
using Rota.Host.Luck;
using Rota.Host.Plugins;
using Rota.Host.Runs;
using Rota.Host.Trials;

namespace Rota.Host.Commands;

// A run with all that its reports show, and its result alone, which the ledger keeps.
internal sealed record ReportedRun(PreparedRun Run, BacktestResult Alone, Study Study)
{
    public static ReportedRun Of(PreparedRun run, IReadOnlyList<IReport> reports, PluginCatalogue plugins, TextWriter error, IProgress<string> progress, AccountFile? account = null)
    {
        var statistics = plugins.Statistics(run.Plan.Profile.StatisticsSet);
        var follower = account is null ? null : new AccountFollower(account, statistics);
        BacktestResult? alone = null;
        var study = Pipeline.Run(
            follower?.Following(run) ?? run, statistics, progress, alone: result => alone = result,
            noted: result => LuckNote.IsReadIn(reports) ? LuckNote.On(result, run, statistics, progress) : result)
            .WithTables(FollowedTables.With(follower, new LazyTables(plugins, error)));
        progress.Report("Writing reports");
        return new(run, alone!, study);
    }

    public KeptTrials Keep() => KeptTrials.Of(TrialKind.Run, (Run, Alone));
}
