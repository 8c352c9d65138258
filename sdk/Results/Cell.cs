namespace Rota;

/// <summary>What stands in one place of a table: a number with its unit, a day, a text, or nothing.</summary>
public readonly record struct Cell
{
    private Cell(double? number, Unit unit, DateOnly? date, string? text) =>
        (Number, Unit, Date, Text) = (number, unit, date, text);

    /// <summary>Nothing, because there is nothing to say here; a number that is not known is NaN.</summary>
    public static Cell Blank => default;

    /// <summary>The number, NaN where it is not known; null when it is no number.</summary>
    public double? Number { get; }

    /// <summary>What the number is measured in.</summary>
    public Unit Unit { get; }

    /// <summary>The day; null when it is none.</summary>
    public DateOnly? Date { get; }

    /// <summary>The text; null when it is none.</summary>
    public string? Text { get; }

    /// <summary>A number.</summary>
    /// <param name="number">The number; NaN when it is not known.</param>
    /// <param name="unit">What it is measured in.</param>
    public static Cell Of(double number, Unit unit) => new(number, unit, null, null);

    /// <summary>Lets a day stand where a cell is meant.</summary>
    /// <param name="date">The day; null for nothing.</param>
    public static implicit operator Cell(DateOnly? date) => new(null, default, date, null);

    /// <summary>Lets a text stand where a cell is meant.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator Cell(string text) => new(null, default, null, text);
}
