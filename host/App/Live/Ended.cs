namespace Rota.Host.Live;

internal sealed record Ended(string Path, LiveAnswer Answer) : LiveEvent(Path)
{
    // Parameters that were given and that the script does not declare any more: they are given no longer.
    public IReadOnlyList<string> DroppedParameters { get; init; } = [];
}
