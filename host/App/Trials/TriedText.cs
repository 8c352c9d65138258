using System.Globalization;
using System.Text;
using Rota.Analysis;
using Rota.Host.Foundation;
using Rota.Host.LanguageReference;

namespace Rota.Host.Trials;

// How often something was tried, and what is left of a Sharpe ratio then.
internal static class TriedText
{
    // For the end of a summary; nothing for a first trial.
    public static byte[] Of(Tally tally, MonthlySharpe trial) => tally.Trials < 2
        ? []
        : Encoding.UTF8.GetBytes($"\n{string.Join('\n', DocText.Wrapped(Sentence(tally.Trials, tally.Deflated(trial)), indent: 0))}\n");

    // For a run whose reports leave it out; null for a first trial.
    public static string? BesideReports(Tally tally, MonthlySharpe trial) => tally.Trials < 2
        ? null
        : $"{Sentence(tally.Trials, tally.Deflated(trial))} {LeftOut("run")}";

    public static string LeftOut(string noun) => $"Reports leave this out, so that the same {noun} gives the same report; 'rota ledger --json' has the figures.";

    public static string Sentence(long trials, double deflated) => string.Create(
        CultureInfo.InvariantCulture, $"Tried {trials:#,0} times on these assets. {Verdict(trials, deflated)}");

    // For a place with room for a line; null for a first trial.
    public static string? Short(Tally tally, MonthlySharpe trial)
    {
        if (tally.Trials < 2) return null;
        var deflated = tally.Deflated(trial);
        var known = double.IsNaN(deflated) ? "not known" : Number(deflated);
        return string.Create(CultureInfo.InvariantCulture, $"Tried {tally.Trials:#,0} times; deflated Sharpe {known}");
    }

    private static string Verdict(long trials, double deflated) => double.IsNaN(deflated)
        ? "Deflated Sharpe not known: it needs 12 whole months with risk and a known cash rate."
        : $"Deflated Sharpe {Number(deflated)}: {Words(trials, deflated)}.";

    private static string Words(long trials, double deflated) => deflated switch
    {
        >= 0.95 => "hard to explain by the search",
        >= 0.5 => "not settled",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"less likely than not that its true Sharpe is above what the best of {trials:#,0} worthless ones would show"),
    };

    private static string Number(double deflated) => Format.Number(deflated, "0.00");
}
