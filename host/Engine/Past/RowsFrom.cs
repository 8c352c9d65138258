namespace Rota.Engine;

// The rows on which a schedule decides, from one of them on. The array is shared: equal arrays are the same object.
internal readonly record struct RowsFrom(int[] All, int First)
{
    public ReadOnlySpan<int> Rows => All.AsSpan(First);
}
