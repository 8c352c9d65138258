using System.Diagnostics;
using System.Globalization;

namespace Rota.Host.Downloading;

// Loads assets one after the other, saves each at once, and reports each outcome. It announces and waits for a provider's limit; any other
// error of an asset does not stop the others.
internal sealed class Download(IDataFeed feed, TimeProvider time, Action<string> say, Action<string> tell)
{
    public bool IsWaiting { get; init; } = true;

    // The problems of assets that could not be loaded.
    public async Task<IReadOnlyList<Mistake>> RunAsync(IReadOnlyList<Asset> assets, Func<PriceSeries, string> take, CancellationToken cancel)
    {
        SayLimit(assets);
        var (mistakes, began) = (new List<Mistake>(), time.GetTimestamp());
        for (var i = 0; i < assets.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                var series = await LoadAsync(assets[i], assets.Count - i, cancel).ConfigureAwait(false);
                tell($"{take(series)} ({Progress(i + 1, assets.Count, time.GetElapsedTime(began))})");
            }
            catch (InputException wrong) when (!wrong.TryAgainFrom.HasValue || IsWaiting)
            {
                mistakes.AddRange(wrong.Mistakes);
            }
        }

        return [.. mistakes.Distinct()];
    }

    private async Task<PriceSeries> LoadAsync(Asset asset, int left, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await feed.LoadAsync(asset, DateRange.All, cancel).ConfigureAwait(false);
            }
            catch (InputException limited) when (IsWaiting && limited.TryAgainFrom is { } from)
            {
                var wait = from - time.GetUtcNow();
                if (wait <= TimeSpan.Zero) wait = TimeSpan.FromSeconds(1);
                say(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{limited.Mistakes[0].What}\nWaiting until {Text(from)} for {left} more. Ctrl+C stops; the same command resumes."));
                await Task.Delay(wait, time, cancel).ConfigureAwait(false);
            }
        }
    }

    private void SayLimit(IReadOnlyList<Asset> assets)
    {
        if (feed is not ILimitedFeed limited || limited.AllowanceFor(assets) is not { } allowance || allowance.Needed <= allowance.Granted) return;
        var hours = (allowance.Needed - allowance.Granted + allowance.Limit - 1) / allowance.Limit;
        say(string.Create(
            CultureInfo.InvariantCulture,
            $"{allowance.Needed} assets to request, {allowance.Limit} allowed per hour: {allowance.Granted} now, the rest from {Text(allowance.MoreFrom)} on, " +
            $"{(hours == 1 ? "in one more hour" : $"over {hours} more hours")}."));
    }

    private static string Progress(int done, int all, TimeSpan took)
    {
        var left = took / done * (all - done);
        var time = done == all ? "" : left < TimeSpan.FromSeconds(90)
            ? string.Create(CultureInfo.InvariantCulture, $", about {Math.Ceiling(left.TotalSeconds):0} s left")
            : string.Create(CultureInfo.InvariantCulture, $", about {Math.Ceiling(left.TotalMinutes):0} min left");
        return string.Create(CultureInfo.InvariantCulture, $"{done} of {all}{time}");
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
