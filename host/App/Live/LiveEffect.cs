namespace Rota.Host.Live;

// What a transition wants done.
internal abstract record LiveEffect
{
    internal sealed record Tell(LiveEvent Event) : LiveEffect;

    internal sealed record Start(ScriptRun Run) : LiveEffect;

    internal sealed record Drop(ScriptRun Run) : LiveEffect;

    // Questions about the last result that have no answer yet.
    internal sealed record DropQuestions : LiveEffect;

    // Which files the script loads now.
    internal sealed record ReadTexts : LiveEffect;
}
