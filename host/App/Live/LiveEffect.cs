using Rota.Host.Trials;

namespace Rota.Host.Live;

// An action that a transition asks for.
internal abstract record LiveEffect
{
    internal sealed record Tell(LiveEvent Event) : LiveEffect;

    // For the ledger.
    internal sealed record Keep(LedgerEntry Trial) : LiveEffect;

    internal sealed record Start(ScriptRun Run) : LiveEffect;

    internal sealed record Drop(ScriptRun Run) : LiveEffect;

    // Questions about the last result that have no answer yet.
    internal sealed record DropQuestions : LiveEffect;

    // Which files the script loads now.
    internal sealed record ReadTexts : LiveEffect;
}
