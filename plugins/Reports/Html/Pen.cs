using System.Globalization;
using System.Text;

namespace Rota.Plugins.Reports;

// Draws a path in steps of whole columns and tenths of rows, each from the point before: half as long as places.
internal sealed class Pen
{
    private readonly StringBuilder _path = new();
    private int _x;
    private int _tenths;

    public void Move(int x, double y)
    {
        Finish();
        (_x, _tenths) = (x, Tenths(y));
        _path.Append('M').Append(_x).Append(' ').Append(Text(_tenths)).Append('l');
    }

    public void Line(int x, double y)
    {
        var tenths = Tenths(y);
        if (_path[^1] != 'l') _path.Append(' ');
        var down = Text(tenths - _tenths);
        _path.Append(x - _x).Append(down[0] == '-' ? "" : " ").Append(down);
        (_x, _tenths) = (x, tenths);
    }

    public void Close() => _path.Append('z');

    public override string ToString()
    {
        Finish();
        return _path.ToString();
    }

    // A single point is a line to itself.
    private void Finish()
    {
        if (_path.Length > 0 && _path[^1] == 'l') _path.Append("0 0");
    }

    private static int Tenths(double y) => (int)Math.Round(y * 10);

    private static string Text(int tenths) => (tenths / 10.0).ToString("0.#", CultureInfo.InvariantCulture);
}
