namespace Rota.Host.Importing;

// Rows of a file that were not read, and the reason; with the first of them.
internal sealed class LeftOut
{
    private string _example = "";

    public int Count { get; private set; }

    public int First { get; private set; }

    public int Last { get; private set; }

    public void Add(int line, string example)
    {
        if (Count++ == 0) (First, _example) = (line, example);
        Last = line;
    }

    public string Text(Source source, string why)
    {
        var lines = Count == 1 || First == Last ? $"{source.LineWord} {First}" : $"{source.LineWord}s {First}-{Last}";
        return $"{lines}: {why}{Excerpt.Of(_example)}";
    }

    public string Counted(Source source, string one, string many) =>
        $"{Count} {(Count == 1 ? one : many)}: {(Count == 1 ? $"{source.LineWord} {First}" : $"{source.LineWord}s {First} to {Last}")}{Excerpt.Of(_example)}";
}
