namespace Rota.Accounts;

// What waits: parts of orders that rules did not allow, until they are done or a new target ends them. A deferred part is not an order in a book but
// a distance to the target: a retry brings its funds to the target of that day.
internal sealed record Deferrals(IReadOnlyList<Waiting> Parts)
{
    private const decimal HalfCent = 0.005m;

    public static Deferrals None { get; } = new([]);

    // The funds that a retry on the day may touch: those that wait, and those whose money waits with them. Null if there is nothing to retry. A
    // decision day here is one whose decision repeats the target; a new target asks for all funds. Purchases that only wait for their money do not
    // wait for a decision.
    public IReadOnlySet<Asset>? Due(DateOnly day, Retry retry, bool isDecision)
    {
        if (isDecision || retry == Retry.Allowed)
            return Parts.Any(waiting => isDecision && (retry == Retry.Decision || waiting.Part.FreeFrom is null) || waiting.IsFree(day)) ? Funds(_ => true) : null;
        var arrived = Funds(waiting => waiting.Part.Rule == RuleName.BuyLag && waiting.IsFree(day));
        return arrived.Count > 0 ? arrived : null;
    }

    // What waits after a sheet, and what ended with it.
    public (Deferrals Now, IReadOnlyList<EndedDeferral> Ended) After(OrderSheet sheet, bool isNewTarget)
    {
        if (sheet.IsSkipped && !isNewTarget) return (this, []);
        var older = isNewTarget ? [] : Parts;
        var untouched = older.Where(waiting => sheet.Retried?.Contains(waiting.Part.Fund) == false).ToList();
        var now = sheet.Deferred.Where(part => !untouched.Exists(waiting => waiting.Part.Fund == part.Fund))
            .Select(part => older.FirstOrDefault(waiting => waiting.IsSame(part)) is { } waiting ? waiting with { Part = part } : new(sheet.Day, part, part)).ToList();
        // Funds of the retry may still lack the money of others that were not retried.
        if (untouched.Count > 0)
            now.AddRange([.. older.Except(untouched).Where(waiting => !now.Any(each => each.IsSame(waiting.Part))).SelectMany(waiting => Rest(waiting, untouched[0]))]);
        now.AddRange(untouched);
        var ended = Parts.Where(waiting => isNewTarget || !now.Any(each => each.IsSame(waiting.Part)))
            .Select(waiting => new EndedDeferral(waiting, sheet.Day, isNewTarget ? DeferralEnd.Lapsed : DeferralEnd.Done));
        return (new(now), [.. ended]);

        IEnumerable<Waiting> Rest(Waiting waiting, Waiting cause) => sheet.Orders
            .Where(order => order.Fund == waiting.Part.Fund && Math.Abs(order.Wanted - order.Amount) > HalfCent)
            .Select(order => cause.Part with { Fund = order.Fund, Wanted = order.Wanted, Done = order.Amount, IsConsequence = true })
            .Where(waiting.IsSame).Select(part => waiting with { Part = part });
    }

    private HashSet<Asset> Funds(Func<Waiting, bool> chosen) => [.. Parts.Where(chosen).Select(waiting => waiting.Part.Fund)];
}

// A part that waits since a day: as it was then, and as the last retry left it.
internal sealed record Waiting(DateOnly Since, DeferredPart First, DeferredPart Part)
{
    public bool IsFree(DateOnly day) => Part.FreeFrom <= day;

    public bool IsSame(DeferredPart part) => part.Fund == Part.Fund && part.Wanted > 0 == Part.Wanted > 0;
}

internal enum DeferralEnd { Done, Lapsed }

// How a wait ended: a retry did the rest, or a new target took its place.
internal sealed record EndedDeferral(Waiting Waiting, DateOnly Day, DeferralEnd End);
