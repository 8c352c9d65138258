using System.Globalization;

namespace Rota;

/// <summary>One thing that is wrong with what the user gave.</summary>
/// <param name="What">What is wrong, with the value in it, and what to do; one sentence or two.</param>
/// <param name="File">The file it is in, or null when it is in none.</param>
/// <param name="Line">The line in the file, counted from 1, or null.</param>
/// <param name="Column">The column in the line, counted from 1, or null.</param>
public sealed record Mistake(string What, string? File = null, int? Line = null, int? Column = null)
{
    /// <summary>The mistake as <c>file(line,column): what</c>, as far as the place is known.</summary>
    public override string ToString() => (File, Line, Column) switch
    {
        (null, _, _) => What,
        (_, null, _) => $"{File}: {What}",
        (_, _, null) => string.Create(CultureInfo.InvariantCulture, $"{File}({Line}): {What}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}): {What}"),
    };
}
