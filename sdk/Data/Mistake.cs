using System.Globalization;

namespace Rota;

/// <summary>One problem with the user's input.</summary>
/// <param name="What">The problem, with its value, and the remedy; one or two sentences.</param>
/// <param name="File">The file, or null.</param>
/// <param name="Line">The line in the file, counted from 1, or null.</param>
/// <param name="Column">The column in the line, counted from 1, or null.</param>
public sealed record Mistake(string What, string? File = null, int? Line = null, int? Column = null)
{
    /// <summary>The problem as <c>file(line,column): what</c>, as far as the place is known.</summary>
    public override string ToString() => (File, Line, Column) switch
    {
        (null, _, _) => What,
        (_, null, _) => $"{File}: {What}",
        (_, _, null) => string.Create(CultureInfo.InvariantCulture, $"{File}({Line}): {What}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}): {What}"),
    };
}
