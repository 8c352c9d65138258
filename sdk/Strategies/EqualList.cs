using System.Collections;

namespace Rota;

// A list with equality by content, so that records with lists compare by content.
internal sealed class EqualList<T>(IReadOnlyList<T> items) : IReadOnlyList<T>, IEquatable<EqualList<T>>
{
    public int Count => items.Count;

    public T this[int index] => items[index];

    public bool Equals(EqualList<T>? other) => other is not null && items.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as EqualList<T>);

    public override int GetHashCode() => items.Aggregate(items.Count, HashCode.Combine);

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(", ", items);
}
