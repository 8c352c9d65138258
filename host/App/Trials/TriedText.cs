using System.Globalization;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.LanguageReference;

namespace Rota.Host.Trials;

// How often something was tried, and what is left of a Sharpe ratio then. For the end of a run's summary.
internal static class TriedText
{
    // Nothing for a first trial.
    public static byte[] Of(Tally tally, BacktestResult run) => tally.Trials < 2
        ? []
        : Encoding.UTF8.GetBytes($"\n{string.Join('\n', DocText.Wrapped(Sentence(tally, tally.Deflated(run).Probability), indent: 0))}\n");

    public static string Sentence(Tally tally, double deflated) => string.Create(
        CultureInfo.InvariantCulture, $"Tried {tally.Trials} times on these assets. {Verdict(tally.Trials, deflated)}");

    // Of the deflated Sharpe ratio.
    public static string Verdict(long trials, double deflated) => double.IsNaN(deflated)
        ? "Deflated Sharpe not known: it needs 12 whole months with risk and a known cash rate."
        : $"Deflated Sharpe {Format.Number(deflated, "0.00")}: {Words(trials, deflated)}.";

    private static string Words(long trials, double deflated) => deflated switch
    {
        >= 0.95 => "hard to explain by the search",
        >= 0.5 => "not settled",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"less likely than not that its true Sharpe is above what the best of {trials} worthless ones would show"),
    };
}
