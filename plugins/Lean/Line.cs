using System.Globalization;

namespace Rota.Plugins.Lean;

// A line of a file without a header. An error in a cell is reported at the cell's beginning.
internal sealed class Line(string text, int number, string path, MistakeList mistakes)
{
    private readonly string[] _cells = text.Split(',');

    public int Number => number;

    // The lines of a text, without an empty last one.
    public static IEnumerable<Line> Of(string text, string path, MistakeList mistakes)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.Length > 0 || i < lines.Length - 1) yield return new(line, i + 1, path, mistakes);
        }
    }

    public bool Has(int fewest, int most, string shape)
    {
        if (_cells.Length >= fewest && _cells.Length <= most) return true;
        Report(0, "cells", $"The line has {_cells.Length} cells; it must be {shape}.");
        return false;
    }

    public string Text(int cell) => _cells[cell].Trim();

    public bool TryDay(int cell, string format, DateOnly? before, out DateOnly day)
    {
        day = default;
        if (!DateTime.TryParseExact(Text(cell), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            Report(cell, "day", $"'{Text(cell)}' is not a day in the form {format}.");
            return false;
        }

        day = DateOnly.FromDateTime(time);
        if (before is null || day > before) return true;
        Report(cell, "order", $"{day:O} follows {before:O} of the line before; sort the lines.");
        return false;
    }

    public bool TryNumber(int cell, string name, out double number)
    {
        if (double.TryParse(Text(cell), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number) && number > 0)
            return true;
        Report(cell, name, $"The {name} is '{Text(cell)}'; it must be a number above 0.");
        return false;
    }

    public void Report(int cell, string kind, string what)
    {
        var place = 1;
        for (var before = 0; before < cell; before++) place += _cells[before].Length + 1;
        mistakes.Add(kind, new Mistake(what, path, number, place));
    }
}
