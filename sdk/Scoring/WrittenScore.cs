using System.Runtime.CompilerServices;

namespace Rota;

// A script's own formula; prints as its source text in one line.
internal sealed record WrittenScore(Func<AssetView, double> Formula, string Text, IReadOnlyList<Asset> Others) : IScore
{
    public IEnumerable<Asset> Needs => Others;

    // A formula that calls itself never ends.
    public double Of(AssetView asset)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return AskedPlace.Of(Formula, asset);
    }

    public bool Equals(WrittenScore? other) =>
        other is not null && Formula == other.Formula && Text == other.Text && Others.SequenceEqual(other.Others);

    public override int GetHashCode() => HashCode.Combine(Formula, Text, Others.Count);

    public override string ToString() => $"Score({string.Join(' ', Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))})";
}
