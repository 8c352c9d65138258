using System.Globalization;

namespace Rota.Host.Sweeping;

// The first day on which every trial has decided: the latest first decision, and the first trial that decides then.
internal sealed record CommonStart(DateOnly Day, int Trial)
{
    // Trials that cannot run do not count.
    public static CommonStart Of(TrialRunner runner, TrialScript script, TrialThreads threads, IProgress<string> progress)
    {
        var firsts = new DateOnly[script.Space.Count];
        TrialFailure? failure = null;
        var failed = int.MaxValue;
        var change = new Lock();
        var counted = new SweepProgress(progress, "Finding the common first day", script.Space.Count);
        threads.ForEach(0, firsts.Length, trial =>
        {
            try
            {
                firsts[trial] = runner.FirstDay(trial);
            }
            catch (Exception exception) when (TrialFailure.Of(exception, script.Blame) is { } wrong)
            {
                lock (change)
                {
                    if (trial < failed) (failed, failure) = (trial, wrong);
                }
            }

            counted.Done(1);
        });
        var (latest, at) = (DateOnly.MinValue, -1);
        for (var trial = 0; trial < firsts.Length; trial++)
        {
            if (firsts[trial] > latest) (latest, at) = (firsts[trial], trial);
        }

        return at >= 0 ? new(latest, at) : throw new InputException(new Mistake(string.Create(
            CultureInfo.InvariantCulture, $"All {firsts.Length:#,0} trials fail; the first, {script.Space.NamesOf(failed)}: {failure!.Text}")));
    }
}
