using System.Globalization;

namespace RiskParity;

// Budgets with equality by content, so that equal scripts have equal weightings.
internal sealed class Budgets(double[] parts) : IEquatable<Budgets>
{
    public bool AreGiven => parts.Length > 0;

    public double[] For(int count) => parts.Length >= count ? parts[..count]
        : AreGiven ? throw new ArgumentException($"{count} picks have budgets {this}; give one for each, or none.")
        : [.. Enumerable.Repeat(1.0, count)];

    public bool Equals(Budgets? other) => other is not null && parts.AsSpan().SequenceEqual(other.Parts);

    public override bool Equals(object? obj) => Equals(obj as Budgets);

    public override int GetHashCode() => parts.Aggregate(0, HashCode.Combine);

    public override string ToString() => string.Join(", ", parts.Select(part => part.ToString(CultureInfo.InvariantCulture)));

    private double[] Parts => parts;
}
