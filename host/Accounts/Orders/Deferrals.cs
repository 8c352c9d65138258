namespace Rota.Accounts;

// What waits: parts of orders that rules did not allow, until they are done or a new target ends them. A deferred part is not an order in a book but
// a distance to the target: a retry brings its funds to the target of that day.
internal sealed record Deferrals(IReadOnlyList<Waiting> Parts)
{
    public static Deferrals None { get; } = new([]);

    // The funds that a retry on the day may touch: those that wait, and those whose money waits with them. Null if there is nothing to retry. A
    // decision day here is one whose decision repeats the target; a new target asks for all funds.
    public IReadOnlySet<Asset>? Due(DateOnly day, Retry retry, bool isDecision)
    {
        var isDue = retry == Retry.Decision
            ? isDecision && Parts.Count > 0
            : Parts.Any(waiting => waiting.Part.FreeFrom is { } free ? free <= day : isDecision);
        return isDue ? Parts.Select(waiting => waiting.Part.Fund).ToHashSet() : null;
    }

    // What waits after a sheet, and what ended with it.
    public (Deferrals Now, IReadOnlyList<EndedDeferral> Ended) After(OrderSheet sheet, bool isNewTarget)
    {
        if (sheet.IsSkipped && !isNewTarget) return (this, []);
        var older = isNewTarget ? [] : Parts;
        var now = sheet.Deferred.Select(part => older.FirstOrDefault(waiting => waiting.IsSame(part)) is { } waiting
            ? waiting with { Part = part }
            : new Waiting(sheet.Day, part, part)).ToList();
        var ended = Parts.Where(waiting => isNewTarget || !now.Any(each => each.IsSame(waiting.Part)))
            .Select(waiting => new EndedDeferral(waiting, sheet.Day, isNewTarget ? DeferralEnd.Lapsed : DeferralEnd.Done));
        return (new(now), [.. ended]);
    }
}

// A part that waits since a day: as it was then, and as the last retry left it.
internal sealed record Waiting(DateOnly Since, DeferredPart First, DeferredPart Part)
{
    public bool IsSame(DeferredPart part) => part.Fund == Part.Fund && part.Wanted > 0 == Part.Wanted > 0;
}

internal enum DeferralEnd { Done, Lapsed }

// How a wait ended: a retry did the rest, or a new target took its place.
internal sealed record EndedDeferral(Waiting Waiting, DateOnly Day, DeferralEnd End);
