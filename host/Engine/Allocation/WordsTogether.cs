namespace Rota.Engine;

// Words of a rotation that make no sense together.
internal static class WordsTogether
{
    public static void Require(Rotation rotation)
    {
        if (rotation.KeepRank < rotation.HoldCount && rotation.TopPercent is null)
        {
            throw InputException.Misused(
                "KeepUntil", $"KeepUntil({rotation.KeepRank}) with Hold({rotation.HoldCount}): the rank must be at least {rotation.HoldCount}.");
        }

        if (rotation.RefugeAllocation is { } idle && rotation.GuardRule is null)
        {
            throw InputException.Misused(
                "Refuge", $"Refuge(…) needs a guard: without one, nothing ever moves to {string.Join(", ", idle.Assets)}. Add Guard(…), or use Filter(…, otherwise: …).");
        }
    }
}
