using Rota.Host.Problems;

namespace Rota.Host.Alerting;

// Tells a channel what is new of a script. The order keeps an alert from being lost: intent, sending, state, end of the intent. A program that
// is killed between leaves the old state, so the next run sends the alert again, marked if it may have arrived.
internal sealed class Teller(string folder, TimeProvider time, bool tellsRebalances, TextWriter warnings)
{
    private readonly Attempts _attempts = new(time);

    public async Task<Report> TellAsync(Look look, string choice, IAlertChannel channel)
    {
        var file = new AlertFile(Path.Combine(folder, look.Script.FileOn(choice)));
        using var turn = AlertLock.TryTake(file.LockPath, time, out var owner);
        if (turn is null) return new($"left to another run ({owner})", ExitCode.Done);
        var (known, damage) = file.Read();
        if (damage is not null) await warnings.WriteLineAsync($"{look.Script.Path}: {damage}").ConfigureAwait(false);
        var state = known ?? AlertState.Of(look.Script, channel.Destination);
        if (look.Stale is { } stale) return await TellAsync(look, stale, state, file, turn, channel).ConfigureAwait(false);
        // As when a clock was set back.
        return look.Run.To < state.AsOf
            ? new($"prices up to {look.Run.To:O} are older than those of the last look, up to {state.AsOf:O}; nothing is told", ExitCode.ChecksFailed)
            : await TellAsync(look, Finding.Of(known, look.Run.Rebalances, tellsRebalances), state, file, turn, channel).ConfigureAwait(false);
    }

    // Once for each last close; the target that was told stays what it was.
    private async Task<Report> TellAsync(Look look, StalePrices stale, AlertState state, AlertFile file, AlertLock turn, IAlertChannel channel)
    {
        if (state.StaleOf == look.Run.To) return new($"stale prices, told before: last close {look.Run.To:O}", ExitCode.ChecksFailed);
        var alert = AlertMessages.Stale(look, stale);
        var failure = await SendAsync(alert, file, turn, channel, () => state with { StaleOf = look.Run.To, Channel = channel.Destination }).ConfigureAwait(false);
        return failure ?? new($"STALE told to {channel.Destination}: last close {look.Run.To:O}", ExitCode.ChecksFailed);
    }

    private async Task<Report> TellAsync(Look look, Finding finding, AlertState state, AlertFile file, AlertLock turn, IAlertChannel channel)
    {
        var (day, target) = (finding.Decision.Decided, finding.Decision.Target);
        var missed = finding.Missed.Count == 0 ? "" : $"; missed {string.Join(", ", finding.Missed.Select(each => $"{each.Decided:O}"))}";
        if (finding.Kind is not { } kind)
        {
            if (state.Seen != day || state.AsOf != look.Run.To) file.Write(state with { Seen = day, AsOf = look.Run.To });
            return new($"nothing new: {target}, told on {state.Told!.Day:O}{missed}", ExitCode.Done);
        }

        var alert = AlertMessages.Of(look, finding, kind, state.Told);
        var told = new ToldAlert(kind, day, target.Where(each => each.Value != 0).ToDictionary(each => each.Key.Name, each => each.Value), alert.Key, time.GetUtcNow());
        var failure = await SendAsync(alert, file, turn, channel, () => state with { Told = told, Seen = day, AsOf = look.Run.To, Channel = channel.Destination }).ConfigureAwait(false);
        var isTrade = kind is AlertKind.Trade or AlertKind.Correction;
        return failure is not null
            ? failure with { HasTrade = isTrade }
            : new($"{AlertMessages.Name(kind)} told to {channel.Destination}: {target}{missed}", ExitCode.Done, isTrade);
    }

    // Null once the alert is delivered and recorded.
    private async Task<Report?> SendAsync(Alert alert, AlertFile file, AlertLock turn, IAlertChannel channel, Func<AlertState> delivered)
    {
        var marked = file.WasBegun(alert.Key) ? AlertMessages.Repeated(alert) : alert;
        if (!turn.IsOurs) return new("left to another run, which took over", ExitCode.Done);
        file.Begin(new(alert.Key, time.GetUtcNow()));
        var (answer, mayHaveArrived) = await _attempts.SendAsync(channel, marked, AlertMessages.Repeated).ConfigureAwait(false);
        if (answer.IsDelivered) file.Write(delivered());
        // What may have arrived is marked when it is sent again.
        if (answer.IsDelivered || !(mayHaveArrived || marked.MayBeRepeat)) file.End();
        return answer.IsDelivered ? null : new($"{AlertMessages.Name(alert.Kind)} not delivered: {answer.Why}", ExitCode.NotDelivered);
    }
}
