namespace Rota;

/// <summary>Writes a study down.</summary>
public interface IReport
{
    /// <summary>What <c>--report</c> calls it: <c>summary</c>, <c>equity.csv</c>.</summary>
    string Name { get; }

    /// <summary>The file ending, with the dot: <c>.csv</c>.</summary>
    string Extension { get; }

    /// <summary>Writes the whole report, UTF-8 without a byte-order mark, lines ended by LF; the same study gives the same bytes.</summary>
    /// <param name="study">What to show.</param>
    /// <param name="output">Where to; it stays open.</param>
    void Write(Study study, Stream output);
}
