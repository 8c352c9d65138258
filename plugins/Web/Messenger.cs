using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Polly.Timeout;

namespace Rota.Plugins.Web;

// Gets answers, cached ones first. One instance for all feeds, so that they share a provider's pace, refusals and connections.
internal sealed class Messenger(TimeProvider time, ResponseCache cache, Func<double> draw)
{
    private readonly IHttpClientFactory _clients = Clients.Make();
    private readonly ResponseCache _cache = cache;
    private readonly ReadAnswers _read = new(cache);
    private readonly RequestCount _count = new(cache.Folder);
    private readonly ConcurrentDictionary<string, Patience> _patience = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Refusal> _closed = new(StringComparer.Ordinal);

    public DateTimeOffset Now => time.GetUtcNow();

    // The answer, parsed; only an answer that can be parsed is cached.
    public async Task<ReadAnswer> ReadAsync(Inquiry inquiry, WebOptions options, Func<Answer, Quotes> read, CancellationToken cancel)
    {
        if (_read.Find(inquiry, options) is { } known && IsWanted(known.Retrieved, inquiry, options)) return known;
        var (mark, began, before) = (_cache.MarkOf(inquiry), time.GetUtcNow(), _cache.Find(inquiry));
        if (before is not null && IsWanted(before.Retrieved, inquiry, options))
        {
            var understood = new ReadAnswer(read(before), before.Retrieved);
            if (mark is not null) _read.Keep(inquiry, options, mark, began, understood);
            return understood;
        }

        if (options.IsOffline)
        {
            throw inquiry.Wrong(
                $"No cached answer for {inquiry.Asset}: run it once without {inquiry.Provider.Name}:offline.");
        }

        try
        {
            var answer = await AskAsync(inquiry, options, Advice(inquiry, before), cancel).ConfigureAwait(false);
            var understood = new ReadAnswer(read(answer), answer.Retrieved);
            _cache.Keep(inquiry, answer);
            return understood;
        }
        catch (InputException unknown) when (before is not null && unknown.WithoutPrices is not null)
        {
            // A name that had prices before cannot be unknown.
            throw inquiry.Wrong(
                $"{unknown.Mistakes[0].What} {inquiry.Asset} had prices before, so the name is right and {inquiry.Provider.Name} has a fault.{Advice(inquiry, before)}");
        }
    }

    // An answer that is neither taken from the cache nor kept there.
    public Task<Answer> AskNowAsync(Inquiry inquiry, WebOptions options, CancellationToken cancel) => AskAsync(inquiry, options, "", cancel);

    // The assets that need a request.
    public bool IsToAsk(Inquiry inquiry, WebOptions options) =>
        !options.IsOffline && !(_cache.Find(inquiry) is { } before && IsWanted(before.Retrieved, inquiry, options));

    public bool IsCached(Inquiry inquiry) => _cache.Find(inquiry) is not null;

    public static int? Hourly(Provider provider, WebOptions options) => provider.Hourly is null ? null : options.Hourly ?? provider.Hourly;

    // The number of requests left in this hour.
    public int Granted(string provider, int limit) => Math.Max(0, limit - _count.Since(provider, time.GetUtcNow()));

    // The result of one request, bypassing the cache and earlier refusals.
    public async Task<ProviderAnswer> ProbeAsync(Inquiry inquiry, Func<Answer, Quotes> read, CancellationToken cancel)
    {
        RawAnswer? raw = null;
        var (verdict, isGood) = ("", false);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(Patience.OfTry);
            raw = await SendAsync(inquiry, inquiry.Address, limit.Token).ConfigureAwait(false);
            if (raw.Refusal is { } refusal) throw inquiry.Refused(refusal, "");
            var quotes = read(new Answer(Verdict.TextOf(raw, inquiry, ""), time.GetUtcNow(), IsCached: false));
            (verdict, isGood) = (quotes.Described, true);
        }
        catch (InputException wrong)
        {
            verdict = string.Join(' ', wrong.Mistakes.Select(mistake => mistake.What));
        }
        catch (InvalidDataException)
        {
            verdict = $"Cannot decompress the answer of {inquiry.Provider.Name}.";
        }
        catch (HttpRequestException failed)
        {
            verdict = $"Cannot reach {inquiry.Provider.Name}: {inquiry.Shown(failed.Message)}";
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            verdict = string.Create(CultureInfo.InvariantCulture, $"{inquiry.Provider.Name} did not answer within {Patience.OfTry.TotalSeconds:0} seconds.");
        }

        return new(
            inquiry.Address, inquiry.Agent, (int?)raw?.Status, raw?.MediaType, raw?.Body.Length ?? 0,
            raw is null ? "" : inquiry.Beginning(raw.Text), verdict, isGood);
    }

    // A clock that was ahead dates an answer in the future: its age is unknown.
    private bool IsWanted(DateTimeOffset retrieved, Inquiry inquiry, WebOptions options)
    {
        var now = time.GetUtcNow();
        if (options.IsOffline) return true;
        if (retrieved > now) return false;
        if (retrieved >= inquiry.FinalFrom) return true;
        return options.MaxAge is { } most ? now - retrieved < most : !Freshness.IsStale(retrieved, now, inquiry.Provider, inquiry.Asset);
    }

    private static string Advice(Inquiry inquiry, Answer? before) => before is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $" The cache has an answer of {before.Retrieved:yyyy-MM-dd}; use it with {inquiry.Provider.Name}:offline.");

    private async Task<Answer> AskAsync(Inquiry inquiry, WebOptions options, string advice, CancellationToken cancel)
    {
        var patience = _patience.GetOrAdd(
            inquiry.Provider.Name, _ => new(new Pace(inquiry.Provider.Interval, time), new SemaphoreSlim(1), inquiry.Provider.Retries, time, draw));
        var (raw, failed) = await TryAsync(inquiry, options, inquiry.Address, patience.AskAsync, advice, cancel).ConfigureAwait(false);
        if (inquiry.Second is { } second && IsOfAddress(raw))
        {
            var (other, _) = await TryAsync(inquiry, options, second, patience.AskOnceAsync, advice, cancel).ConfigureAwait(false);
            if (other is { IsGood: true }) (raw, failed) = (other, null);
        }

        if (raw is null) throw failed!;
        return raw.Refusal is { } refusal
            ? throw inquiry.Refused(refusal, advice)
            : new Answer(Verdict.TextOf(raw, inquiry, advice), time.GetUtcNow(), IsCached: false);
    }

    // No connection, a server error, or a page that reports a missing page.
    private static bool IsOfAddress(RawAnswer? raw) =>
        raw is null || (int)raw.Status >= 500 || (raw.Status == HttpStatusCode.NotFound && raw.IsPage);

    private async Task<(RawAnswer? Raw, InputException? Failed)> TryAsync(
        Inquiry inquiry, WebOptions options, Uri address, Asking asking, string advice, CancellationToken cancel)
    {
        var name = inquiry.Provider.Name;
        var tries = 0;
        RawAnswer? last = null;
        try
        {
            var raw = await asking(async one =>
            {
                RequireOpen(inquiry, options);
                tries++;
                last = null;
                last = await SendAsync(inquiry, address, one).ConfigureAwait(false);
                if (last.Refusal is { Closes: true } refusal && tries > refusal.Retries) _closed[name] = refusal;
                return last;
            }, cancel).ConfigureAwait(false);
            return (raw, null);
        }
        catch (TimeoutRejectedException) when (last is not null)
        {
            // The provider did answer; the time ran out during the pause that it asked for.
            return (last, null);
        }
        catch (TimeoutRejectedException)
        {
            return (null, inquiry.Wrong($"{name} did not answer in time, tried {Verdict.Times(tries)}. Try again later.{advice}"));
        }
        catch (InvalidDataException)
        {
            return (null, inquiry.Wrong(
                $"Cannot decompress the answer of {name}, tried {Verdict.Times(tries)}. A proxy or the server is broken: try again later.{advice}"));
        }
        catch (HttpRequestException huge) when (huge.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw inquiry.Wrong(string.Create(
                CultureInfo.InvariantCulture,
                $"The answer of {name} is larger than {Clients.MostBytes >> 20} MB, too large for prices.{advice}"));
        }
        catch (HttpRequestException failed)
        {
            var cause = failed.InnerException is { } inner && !failed.Message.Contains(inner.Message, StringComparison.Ordinal)
                ? $"{failed.Message} {inner.Message}"
                : failed.Message;
            return (null, inquiry.Wrong(
                $"Cannot reach {name}, tried {Verdict.Times(tries)}: {inquiry.Shown(cause)} Check the connection and its proxy.{advice}"));
        }
    }

    // After a refusal of this program or a used-up limit, the provider is not asked for other assets either.
    private void RequireOpen(Inquiry inquiry, WebOptions options)
    {
        var (name, now) = (inquiry.Provider.Name, time.GetUtcNow());
        if (_closed.TryGetValue(name, out var refusal))
        {
            if (!(refusal.Until <= now)) throw inquiry.Refused(refusal, "");
            _closed.TryRemove(name, out _);
        }

        if (Hourly(inquiry.Provider, options) is { } most && !_count.TryBegin(name, now, most)) throw inquiry.Refused(HourlyLimit.Refusal(name, most, now), "");
    }

    private async Task<RawAnswer> SendAsync(Inquiry inquiry, Uri address, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", inquiry.Agent);
        inquiry.Secret?.Sign(request);
        using var client = _clients.CreateClient(address.IsLoopback ? Clients.Here : Clients.Far);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancel).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false);
        var place = response.Headers.Location;
        var raw = new RawAnswer(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType, Pause(response.Headers.RetryAfter),
            place is { IsAbsoluteUri: true } ? place.Host : null, body);
        return raw with { Refusal = inquiry.Format.RefusalIn(raw, time.GetUtcNow()) };
    }

    private TimeSpan? Pause(RetryConditionHeaderValue? header)
    {
        var pause = header?.Delta ?? header?.Date - time.GetUtcNow();
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }

    private delegate Task<RawAnswer> Asking(Func<CancellationToken, Task<RawAnswer>> ask, CancellationToken cancel);
}
