namespace Rota.Host.Workers;

// A cell of a table: a number with its unit, a day, a text, or empty.
internal readonly record struct TableCell(double? Number, Unit Unit, DateOnly? Date, string? Text);
