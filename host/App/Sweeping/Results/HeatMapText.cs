using System.Text;
using Rota.Terminal;

namespace Rota.Host.Sweeping;

// A heat map as text, with a number in each cell; colours only support the numbers.
internal sealed class HeatMapText(HeatMap map)
{
    public static string Of(HeatCell cell, Unit unit) => NumberOf(cell, unit) + Marks(cell);

    // Of the table; the title may wrap.
    public int Width => Lines()[0].Sum(part => part.Text.Length);

    public string Plain() => Title + string.Concat(Lines().Select(line => string.Concat(line.Select(part => part.Text)).TrimEnd() + "\n"));

    public string In(TerminalProfile look)
    {
        if (look.Colors < ColorDepth.TwoFiftySix) return Plain();
        var lines = Lines();
        var frame = new Frame(Width, lines.Count);
        for (var y = 0; y < lines.Count; y++)
        {
            var x = 0;
            foreach (var (text, step) in lines[y]) x += frame.Whole.Write(x, y, text, StyleOf(step));
        }

        return Title + AnsiText.Of(frame, look);
    }

    // With the marks that the map has: the best trial need not be on it.
    public static string HeadingOf(string title, HeatCell[,] map)
    {
        var cells = map.Cast<HeatCell>().ToList();
        var marks = new[] { (cells.Exists(cell => cell.IsOwn), "[ ] as written"), (cells.Exists(cell => cell.IsBest), "* best"), (cells.Exists(cell => cell.IsPlateau), "+ plateau") };
        return string.Join("   ", [title, .. marks.Where(mark => mark.Item1).Select(mark => mark.Item2)]);
    }

    private string Title => map.Heading + "\n";

    private static Style StyleOf(int step)
    {
        if (step < 0) return Style.Plain;
        var (ground, ink) = HeatSteps.ColoursOf(step);
        return new(Color.Rgb(ink), Color.Rgb(ground));
    }

    private List<List<(string Text, int Step)>> Lines()
    {
        var (steps, mark) = (map.Steps, map.MarkWidth);
        var width = Math.Max(map.NumberWidth, map.Columns.Max(name => name.Length)) + mark + 2;
        var head = Math.Max(map.Corner.Length, map.Rows.Max(name => name.Length));
        var lines = new List<List<(string, int)>>
        {
            new() { (map.Corner.PadRight(head) + string.Concat(map.Columns.Select(name => name.PadLeft(width - mark) + new string(' ', mark))), -1) },
        };
        for (var row = 0; row < map.Rows.Count; row++)
        {
            var line = new List<(string, int)> { (map.Rows[row].PadLeft(head), -1) };
            for (var column = 0; column < map.Columns.Count; column++)
            {
                var cell = map.Cells[row, column];
                var text = new StringBuilder(NumberOf(cell, map.Unit).PadLeft(width - mark)).Append(Marks(cell).PadRight(mark)).ToString();
                line.Add((" ", -1));
                line.Add((text[1..], steps.Of(cell.Value)));
            }

            lines.Add(line);
        }

        return lines;
    }

    public static string NumberOf(HeatCell cell, Unit unit) => (cell.IsOwn ? "[" : "") + SweepLabels.Number(cell.Value, unit);

    public static string Marks(HeatCell cell) => (cell.IsOwn ? "]" : "") + (cell.IsBest ? "*" : "") + (cell.IsPlateau ? "+" : "");
}
