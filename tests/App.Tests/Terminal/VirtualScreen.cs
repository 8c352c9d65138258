using System.Globalization;
using Rota.Terminal;

namespace Rota.Tests.Terminal;

// A terminal in memory that accepts only the sequences we may send. Initially it shows garbage.
internal sealed class VirtualScreen
{
    private readonly (string Text, Style Pen)[,] _cells;
    private int _x;
    private int _y;
    private Style _pen;
    private bool _isInFrame;

    public VirtualScreen(int width, int height)
    {
        _cells = new (string, Style)[width, height];
        foreach (var (x, y) in Places) _cells[x, y] = ("?", new Style(Color.Palette(5), Color.Palette(3)));
    }

    public ScreenCell this[int x, int y] => new(_cells[x, y].Text, _cells[x, y].Pen);

    public int Width => _cells.GetLength(0);

    public int Height => _cells.GetLength(1);

    private IEnumerable<(int X, int Y)> Places =>
        from y in Enumerable.Range(0, Height)
        from x in Enumerable.Range(0, Width)
        select (x, y);

    public void Apply(string output)
    {
        for (var at = 0; at < output.Length;)
        {
            if (output[at] == '\e') at = Escape(output, at);
            else at += Print(StringInfo.GetNextTextElement(output, at));
        }
    }

    private int Escape(string output, int at)
    {
        Assert.Equal('[', output[at + 1]);
        var end = at + 2;
        while (output[end] is not (>= '@' and <= '~')) end++;
        Control(output[(at + 2)..end], output[end]);
        return end + 1;
    }

    private void Control(string parameters, char final)
    {
        switch (final, parameters)
        {
            case ('h', "?2026"):
                Assert.False(_isInFrame);
                _isInFrame = true;
                break;
            case ('l', "?2026"):
                Assert.True(_isInFrame);
                Assert.Equal(Style.Plain, _pen);
                _isInFrame = false;
                break;
            case ('J', "2"):
                foreach (var (x, y) in Places) _cells[x, y] = (" ", _pen);
                break;
            case ('H', _):
                var place = parameters.Split(';').Select(Number).ToArray();
                (_x, _y) = (place[1] - 1, place[0] - 1);
                Assert.True(_x >= 0 && _x < Width && _y >= 0 && _y < Height, $"the cursor is sent to {_x}, {_y}");
                break;
            case ('C', _):
                _x += parameters.Length == 0 ? 1 : Number(parameters);
                Assert.True(_x < Width, $"the cursor is sent to column {_x} of {Width}");
                break;
            case ('m', _):
                _pen = Pen([.. parameters.Split(';').Select(Number)]);
                break;
            default:
                Assert.Fail($"CSI {parameters}{final} is not known.");
                break;
        }
    }

    private static Style Pen(int[] codes)
    {
        Assert.Equal(0, codes[0]);
        var (ink, ground, emphasis) = (Color.Default, Color.Default, Emphasis.None);
        for (var i = 1; i < codes.Length; i++)
        {
            switch (codes[i])
            {
                case 1: emphasis |= Emphasis.Bold; break;
                case 2: emphasis |= Emphasis.Dim; break;
                case 4: emphasis |= Emphasis.Underline; break;
                case 7: emphasis |= Emphasis.Reverse; break;
                case >= 30 and <= 37: ink = Color.Palette(codes[i] - 30); break;
                case >= 90 and <= 97: ink = Color.Palette(codes[i] - 82); break;
                case >= 40 and <= 47: ground = Color.Palette(codes[i] - 40); break;
                case >= 100 and <= 107: ground = Color.Palette(codes[i] - 92); break;
                case 38: ink = Extended(codes, ref i); break;
                case 48: ground = Extended(codes, ref i); break;
                default: Assert.Fail($"SGR {codes[i]} is not known."); break;
            }
        }

        return new(ink, ground, emphasis);
    }

    private static Color Extended(int[] codes, ref int at)
    {
        var isRgb = codes[at + 1] == 2;
        var color = isRgb
            ? Color.Rgb((codes[at + 2] << 16) | (codes[at + 3] << 8) | codes[at + 4])
            : Color.Palette(codes[at + 2]);
        at += isRgb ? 4 : 2;
        return color;
    }

    private int Print(string grapheme)
    {
        var width = GraphemeWidth.Of(grapheme);
        Assert.True(
            _isInFrame && width > 0 && _x + width <= Width,
            $"\"{grapheme}\" is printed at {_x}, {_y} of {Width} x {Height}");
        for (var i = 0; i < width; i++) Destroy(_x + i);
        _cells[_x, _y] = (grapheme, _pen);
        if (width == 2) _cells[_x + 1, _y] = ("", _pen);
        _x += width;
        return grapheme.Length;
    }

    // Half a letter is invalid.
    private void Destroy(int x)
    {
        if (_cells[x, _y].Text.Length == 0) _cells[x - 1, _y].Text = " ";
        if (x + 1 < Width && _cells[x + 1, _y].Text.Length == 0) _cells[x + 1, _y].Text = " ";
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
