namespace Rota.Host.Scripting;

// 1-based, in UTF-16 units.
internal readonly record struct TextPoint(int Line, int Column) : IComparable<TextPoint>
{
    public int CompareTo(TextPoint other) => (Line, Column).CompareTo((other.Line, other.Column));

    public static bool operator <(TextPoint a, TextPoint b) => a.CompareTo(b) < 0;
    public static bool operator >(TextPoint a, TextPoint b) => a.CompareTo(b) > 0;
    public static bool operator <=(TextPoint a, TextPoint b) => a.CompareTo(b) <= 0;
    public static bool operator >=(TextPoint a, TextPoint b) => a.CompareTo(b) >= 0;
}
