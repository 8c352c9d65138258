using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Rota.Plugins.Web;

// How often and how long a provider is asked: each try for a while, again after a passing fault, never beyond a total.
internal sealed class Patience
{
    public static readonly TimeSpan OfTry = TimeSpan.FromSeconds(15);
    public static readonly TimeSpan OfAll = TimeSpan.FromSeconds(45);

    // Who asks to wait longer than this is told to the user instead.
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly ResiliencePipeline<RawAnswer> _all;
    private readonly ResiliencePipeline<RawAnswer> _try;
    private readonly SemaphoreSlim _one;
    private readonly Pace _pace;

    // Waits are spread by the numbers of 0 to 1 that are drawn, so that those who failed together do not come back together.
    public Patience(Pace pace, SemaphoreSlim one, int retries, TimeProvider time, Func<double> draw)
    {
        (_pace, _one) = (pace, one);
        _try = new ResiliencePipelineBuilder<RawAnswer> { TimeProvider = time }.AddTimeout(OfTry).Build();
        _all = new ResiliencePipelineBuilder<RawAnswer> { TimeProvider = time }
            .AddTimeout(OfAll)
            .AddRetry(new RetryStrategyOptions<RawAnswer>
            {
                ShouldHandle = outcome => ValueTask.FromResult(
                    outcome.Outcome.Result?.Refusal is { } refusal ? outcome.AttemptNumber < refusal.Retries : MayPass(outcome.Outcome)),
                MaxRetryAttempts = retries,
                DelayGenerator = retry => ValueTask.FromResult<TimeSpan?>(
                    retry.Outcome.Result?.Refusal?.Pause ?? retry.Outcome.Result?.RetryAfter ?? draw() * Longest(retry.AttemptNumber)),
            })
            .Build();
    }

    // One asset after the other, so that a refusal of the first is known before the next is asked for.
    public async Task<RawAnswer> AskAsync(Func<CancellationToken, Task<RawAnswer>> ask, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await _all.ExecuteAsync(async all => await TryAsync(ask, all).ConfigureAwait(false), cancel).ConfigureAwait(false);
        }
        finally
        {
            _one.Release();
        }
    }

    // Without another try.
    public Task<RawAnswer> AskOnceAsync(Func<CancellationToken, Task<RawAnswer>> ask, CancellationToken cancel) => TryAsync(ask, cancel);

    private async Task<RawAnswer> TryAsync(Func<CancellationToken, Task<RawAnswer>> ask, CancellationToken cancel)
    {
        await _pace.TurnAsync(cancel).ConfigureAwait(false);
        var answer = await _try.ExecuteAsync(async one => await ask(one).ConfigureAwait(false), cancel).ConfigureAwait(false);
        if (answer.RetryAfter is { } pause && pause <= LongestWait) _pace.Rest(pause);
        return answer;
    }

    // Twice as long each time, up to a cap.
    private static TimeSpan Longest(int attempt) => TimeSpan.FromSeconds(Math.Min(10, 2 << attempt));

    // What is wrong with a name or a certificate stays wrong.
    private static bool MayPass(Outcome<RawAnswer> outcome) => outcome switch
    {
        { Exception: TimeoutRejectedException or InvalidDataException } => true,
        { Exception: HttpRequestException failed } => failed.HttpRequestError is not (
            HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ConfigurationLimitExceeded),
        { Result: { IsPassing: true } answer } => !(answer.RetryAfter > LongestWait),
        _ => false,
    };
}
