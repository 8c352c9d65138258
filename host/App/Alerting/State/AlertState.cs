namespace Rota.Host.Alerting;

// What is remembered of a script on a channel. What was seen and what was told are two things: a decision that equals the last one told is
// seen and not told.
internal sealed record AlertState(int Format, string Script, IReadOnlyDictionary<string, string> Parameters, string Channel)
{
    public const int ThisFormat = 1;

    public string? Account { get; init; }

    // Null before the first alert but a STALE.
    public ToldAlert? Told { get; init; }

    // The newest decision that was looked at.
    public DateOnly? Seen { get; init; }

    // The last close of that look: older prices tell nothing new.
    public DateOnly? AsOf { get; init; }

    // The last close for which STALE was told.
    public DateOnly? StaleOf { get; init; }

    public static AlertState Of(WatchedScript script, string channel) => new(ThisFormat, script.Path, script.Parameters.ToDictionary(), channel) { Account = script.Account };

    public bool IsWhole => Format == ThisFormat && Told is null == Seen is null && Told is null == AsOf is null
        && (Told is null || (Told.Target.Values.All(share => double.IsFinite(share) && share >= 0) && Enum.IsDefined(Told.Kind)));
}
