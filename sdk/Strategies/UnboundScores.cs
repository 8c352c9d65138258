namespace Rota;

// The scores of a rotation as the script wrote them: each can be bound to another universe.
internal sealed record UnboundScores(IScore? Rank, IReadOnlyList<IScore> Keep, IReadOnlyList<IScore> Filter)
{
    public static UnboundScores None { get; } = new(null, new EqualList<IScore>([]), new EqualList<IScore>([]));
}
