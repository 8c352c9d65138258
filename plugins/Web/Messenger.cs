using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using Polly.Timeout;

namespace Rota.Plugins.Web;

// Gets answers, kept ones first. One for all feeds, so that a provider's turns and connections are shared.
internal sealed class Messenger(TimeProvider time, KeptAnswers kept, Func<double> draw)
{
    private readonly IHttpClientFactory _clients = Clients.Make();
    private readonly KeptAnswers _kept = kept;
    private readonly ReadAnswers _read = new(kept);
    private readonly ConcurrentDictionary<Provider, Patience> _patience = new();

    // The answer as it is read; only one that could be is kept.
    public async Task<ReadAnswer> ReadAsync(Inquiry inquiry, WebOptions options, Func<Answer, Quotes> read, CancellationToken cancel)
    {
        if (_read.Find(inquiry, options) is { } known && IsWanted(known.Retrieved, options)) return known;
        var (mark, began) = (_kept.MarkOf(inquiry), time.GetUtcNow());
        var answer = await AnswerAsync(inquiry, options, cancel).ConfigureAwait(false);
        var understood = new ReadAnswer(read(answer), answer.Retrieved);
        if (!answer.IsKept) _kept.Keep(inquiry, answer);
        else if (mark is not null) _read.Keep(inquiry, options, mark, began, understood);
        return understood;
    }

    // A clock that was ahead dates an answer in the future: its age is unknown.
    private bool IsWanted(DateTimeOffset retrieved, WebOptions options)
    {
        var age = time.GetUtcNow() - retrieved;
        return options.IsOffline || (age >= TimeSpan.Zero && age < options.MaxAge);
    }

    private async Task<Answer> AnswerAsync(Inquiry inquiry, WebOptions options, CancellationToken cancel)
    {
        var kept = _kept.Find(inquiry);
        if (kept is not null && IsWanted(kept.Retrieved, options)) return kept;
        if (options.IsOffline)
        {
            throw inquiry.Wrong(
                $"No answer for {inquiry.Asset} is kept, and {inquiry.Provider.Name} is not to be asked: run it once without offline.");
        }

        var advice = kept is null
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $" An answer of {kept.Retrieved:yyyy-MM-dd} is kept; take it with {inquiry.Provider.Name}:offline.");
        var raw = await AskAsync(inquiry, advice, cancel).ConfigureAwait(false);
        return new Answer(Verdict.TextOf(raw, inquiry, advice), time.GetUtcNow(), IsKept: false);
    }

    private async Task<RawAnswer> AskAsync(Inquiry inquiry, string advice, CancellationToken cancel)
    {
        var patience = _patience.GetOrAdd(inquiry.Provider, provider => new(new Pace(provider.Interval, time), time, draw));
        var name = inquiry.Provider.Name;
        var tries = 0;
        RawAnswer? last = null;
        try
        {
            return await patience.AskAsync(async one =>
            {
                tries++;
                last = null;
                return last = await SendAsync(inquiry, one).ConfigureAwait(false);
            }, cancel).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException) when (last is not null)
        {
            // It did answer, and time ran out while it was to be left alone.
            return last;
        }
        catch (TimeoutRejectedException)
        {
            throw inquiry.Wrong($"{name} gave no answer in time, tried {Verdict.Times(tries)}. Try again later.{advice}");
        }
        catch (HttpRequestException huge) when (huge.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw inquiry.Wrong(string.Create(
                CultureInfo.InvariantCulture,
                $"{name} answered with more than {Clients.MostBytes >> 20} MB; no asset has so many prices.{advice}"));
        }
        catch (HttpRequestException failed)
        {
            var cause = failed.InnerException is { } inner && !failed.Message.Contains(inner.Message, StringComparison.Ordinal)
                ? $"{failed.Message} {inner.Message}"
                : failed.Message;
            throw inquiry.Wrong(
                $"{name} cannot be reached, tried {Verdict.Times(tries)}: {inquiry.Shown(cause)} Check the connection and its proxy.{advice}");
        }
    }

    private async Task<RawAnswer> SendAsync(Inquiry inquiry, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, inquiry.Address);
        inquiry.Secret?.Sign(request);
        using var client = _clients.CreateClient(inquiry.Address.IsLoopback ? Clients.Here : Clients.Far);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancel).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false);
        var place = response.Headers.Location;
        return new RawAnswer(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType, Pause(response.Headers.RetryAfter),
            place is { IsAbsoluteUri: true } ? place.Host : null, body);
    }

    private TimeSpan? Pause(RetryConditionHeaderValue? header)
    {
        var pause = header?.Delta ?? header?.Date - time.GetUtcNow();
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }
}
