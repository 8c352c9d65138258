using System.Globalization;

namespace Rota.Terminal;

// The places of a chart's parts: a head, curves between labels and tags, drawdowns below, and years under both.
internal sealed record ChartLayout(int Width, int Height, int Left, int Right)
{
    public const int LeastWidth = 32;
    public const int LeastHeight = 9;

    private const int Foot = 2;

    public int Columns => Width - Left - 1 - Right;

    public bool HasStrip { get; init; } = true;

    public int StripRows => !HasStrip ? 0 : Math.Clamp(Height / 5, 2, 6);

    public int PlotRows => Height - 1 - StripRows - Foot;

    public int StripTop => 1 + PlotRows;

    public int FloorTop => StripTop + StripRows;

    public static bool Fits(int width, int height) => width >= LeastWidth && height >= LeastHeight;

    public static string Needs(int width, int height) => string.Create(
        CultureInfo.InvariantCulture, $"The chart needs {LeastWidth} x {LeastHeight} cells (has {width} x {height}).");

    public Canvas Plot(Canvas whole) => whole.Part(Left + 1, 1, Columns, PlotRows);

    public Canvas Strip(Canvas whole) => whole.Part(Left + 1, StripTop, Columns, StripRows);

    public Canvas Both(Canvas whole) => whole.Part(Left + 1, 1, Columns, PlotRows + StripRows);

    public Canvas Floor(Canvas whole) => whole.Part(Left + 1, FloorTop, Columns, 1);
}
