namespace Rota;

/// <summary>A report: writes a study to a stream.</summary>
public interface IReport
{
    /// <summary>The name for <c>--report</c>: <c>summary</c>, <c>equity.csv</c>.</summary>
    string Name { get; }

    /// <summary>The file extension, with the dot: <c>.csv</c>.</summary>
    string Extension { get; }

    /// <summary>Writes the whole report, in UTF-8 without a byte-order mark, with LF line ends; the same study gives the same bytes.</summary>
    /// <param name="study">The study.</param>
    /// <param name="output">The stream; must stay open.</param>
    void Write(Study study, Stream output);
}
