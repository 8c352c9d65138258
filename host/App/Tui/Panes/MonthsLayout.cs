using Rota.Terminal;

namespace Rota.Host.Tui;

// Fits a table of months into a width: fewer decimals first, then shorter names, then no gaps.
internal sealed record MonthsLayout(int Cell, int Total, int Decimals, int Letters)
{
    public const int Year = 5;

    private const int Months = 12;

    private static readonly MonthsLayout[] Wide = [new(7, 8, 2, 3), new(6, 7, 1, 3), new(4, 6, 0, 3)];
    private static readonly MonthsLayout Tiles = new(3, 5, 0, 2);

    // Whether there are gaps between the numbers.
    public bool HasRoom => Cell > 3;

    public int Width => Year + Months * Cell + Total;

    // Without gaps, numbers are separated only by their backgrounds.
    public static MonthsLayout? Of(int width, TerminalProfile look) =>
        Array.Find(Wide, layout => layout.Width <= width)
        ?? (look.Colors >= ColorDepth.TwoFiftySix && Tiles.Width <= width ? Tiles : null);

    public static int LeastWidth(TerminalProfile look) => look.Colors >= ColorDepth.TwoFiftySix ? Tiles.Width : Wide[^1].Width;
}
