namespace Rota;

/// <summary>A cell of a table: a number with its unit, a day, a text, or nothing.</summary>
public readonly record struct Cell
{
    private Cell(double? number, Unit unit, DateOnly? date, string? text) =>
        (Number, Unit, Date, Text) = (number, unit, date, text);

    /// <summary>An empty cell; an unknown number is NaN instead.</summary>
    public static Cell Blank => default;

    /// <summary>The number, NaN when unknown; null when the cell is not a number.</summary>
    public double? Number { get; }

    /// <summary>The unit of the number.</summary>
    public Unit Unit { get; }

    /// <summary>The day; null when the cell is not a day.</summary>
    public DateOnly? Date { get; }

    /// <summary>The text; null when the cell is not a text.</summary>
    public string? Text { get; }

    /// <summary>Makes a cell of a number.</summary>
    /// <param name="number">The number; NaN when unknown.</param>
    /// <param name="unit">The unit.</param>
    public static Cell Of(double number, Unit unit) => new(number, unit, null, null);

    /// <summary>Converts a day to a cell.</summary>
    /// <param name="date">The day; null for an empty cell.</param>
    public static implicit operator Cell(DateOnly? date) => new(null, default, date, null);

    /// <summary>Converts a text to a cell.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator Cell(string text) => new(null, default, null, text);
}
