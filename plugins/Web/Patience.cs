using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Rota.Plugins.Web;

// Timeouts and retries: a limit for each try, retries after temporary faults, and a limit for all.
internal sealed class Patience
{
    public static readonly TimeSpan OfTry = TimeSpan.FromSeconds(15);
    public static readonly TimeSpan OfAll = TimeSpan.FromSeconds(45);

    // A longer wait than this is reported to the user instead.
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly ResiliencePipeline<RawAnswer> _all;
    private readonly ResiliencePipeline<RawAnswer> _try;
    private readonly SemaphoreSlim _one;
    private readonly Pace _pace;

    // Waits are randomized by numbers of 0 to 1, so that requests that failed together are not retried together.
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

    // Requests one asset at a time, so that a refusal of the first is known before the next request.
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

    // Without a retry.
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

    // A wrong host name or certificate is not a temporary fault.
    private static bool MayPass(Outcome<RawAnswer> outcome) => outcome switch
    {
        { Exception: TimeoutRejectedException or InvalidDataException } => true,
        { Exception: HttpRequestException failed } => failed.HttpRequestError is not (
            HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ConfigurationLimitExceeded),
        { Result: { IsPassing: true } answer } => !(answer.RetryAfter > LongestWait),
        _ => false,
    };
}
