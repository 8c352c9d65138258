using System.Globalization;
using Rota.Host.Foundation;
using Rota.Host.Settings;

namespace Rota.Host.Sweeping;

// Reads the points of --list: a CSV whose header names parameters, with one point per line.
internal sealed class PointFile
{
    private readonly string _path;
    private readonly List<Mistake> _mistakes = [];
    private readonly List<double[]> _points = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    private PointFile(string path) => _path = path;

    public static ListSpace Read(string path, IReadOnlyList<Parameter> declared)
    {
        if (!File.Exists(path)) throw new InputException(new Mistake($"--list {path}: file not found."));
        try
        {
            return new PointFile(path).Of(UserFile.ReadLines(path), declared);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"--list {path} cannot be read: {unread.Message}"));
        }
    }

    private ListSpace Of(string[] lines, IReadOnlyList<Parameter> declared)
    {
        var names = lines.Length == 0 ? [] : Cells(lines[0]);
        RequireNames(names, declared);
        Parameter[] parameters = [.. names.Select(name => declared.Single(each => each.Name == name))];
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length > 0) Take(parameters, Cells(lines[i]), i + 1);
        }

        if (_points.Count == 0 && _mistakes.Count == 0) Report(1, "The file has no points; write one per line below the header.");
        if (_points.Count > Space.MostPoints)
            Report(1, string.Create(CultureInfo.InvariantCulture, $"The file has {_points.Count:#,0} points, and a sweep at most {Space.MostPoints:#,0}."));
        if (_mistakes.Count > 0) throw new InputException(_mistakes);
        var axes = parameters.Select((parameter, i) => new Axis(parameter, [.. _points.Select(point => point[i]).Distinct().Order()]));
        return new([.. axes], _points);
    }

    private void RequireNames(string[] names, IReadOnlyList<Parameter> declared)
    {
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length)
            throw new InputException(new Mistake($"The header '{string.Join(',', names)}' names a parameter twice.", _path, 1));
        try
        {
            ParameterText.RequireDeclared(names, declared);
        }
        catch (InputException wrong)
        {
            throw new InputException([.. wrong.Mistakes.Select(mistake => new Mistake(mistake.What, _path, 1))]);
        }
    }

    private void Take(Parameter[] parameters, string[] cells, int line)
    {
        if (cells.Length != parameters.Length)
        {
            Report(line, $"{Count.Of(cells.Length, "value")} for {Count.Of(parameters.Length, "parameter")}.");
            return;
        }

        var point = new double[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var name = parameters[i].Name;
            point[i] = AllowedValue.Of(parameters[i], cells[i], reason => Report(line, $"{name}: {reason}."));
        }

        if (point.Any(double.IsNaN)) return;
        var text = string.Join(',', point.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
        if (_lines.TryAdd(text, line)) _points.Add(point);
        else Report(line, $"Duplicate point (first on line {_lines[text]}).");
    }

    private static string[] Cells(string line) => line.Split(',', StringSplitOptions.TrimEntries);

    private void Report(int line, string what) => _mistakes.Add(new Mistake(what, _path, line));
}
