using System.Globalization;
using Rota.Host.Foundation;
using Rota.Host.Runs;

namespace Rota.Host.Trials;

// Identifies trials by all that decides their results. The benchmark does not, nor does the folder of the script or of the prices.
internal static class TrialKey
{
    public static string Of(PreparedRun run, string panelHash, string points) => TextHash.Of(
    [
        ScriptOf(run.Built),
        .. run.Built.Parameters.SelectMany(parameter => new[] { parameter.Name, Number(parameter.Value) }),
        "settings", .. SettingsOf(run.Plan),
        "prices", panelHash,
        "points", points,
    ]);

    // Of its texts, and of its libraries' versions.
    public static string ScriptOf(BuiltStrategy built) => TextHash.Of(
    [
        .. built.Script.Files.Select(file => file.Text),
        "libraries", .. built.Script.Libraries.SelectMany(library => new[] { library.Name, library.Version.ToString() }),
    ]);

    // As understood, so that a default and its value in words are the same.
    private static IEnumerable<string> SettingsOf(RunPlan plan) =>
    [
        $"{plan.Range.From:O}", $"{plan.Range.To:O}", Number(plan.Capital), plan.CashRate.ToString(),
        plan.Profile.Name, $"{plan.Profile.Fill}", $"{plan.Profile.DividendLagDays}",
        Number(plan.Profile.Costs.Bps), Number(plan.Profile.Costs.PerShare), Number(plan.Profile.Costs.LeastCommission),
    ];

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
