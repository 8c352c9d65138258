using Rota.Terminal;

namespace Rota.Host.Tui;

// A table of months as wide as it may be: fewer decimals, then shorter names, then no room between.
internal sealed record MonthsLayout(int Cell, int Total, int Decimals, int Letters)
{
    public const int Year = 5;

    private const int Months = 12;

    private static readonly MonthsLayout[] Wide = [new(7, 8, 2, 3), new(6, 7, 1, 3), new(4, 6, 0, 3)];
    private static readonly MonthsLayout Tiles = new(3, 5, 0, 2);

    // Whether there is room between the numbers.
    public bool HasRoom => Cell > 3;

    public int Width => Year + Months * Cell + Total;

    // Numbers stand next to each other only where their grounds tell them apart.
    public static MonthsLayout? Of(int width, TerminalProfile look) =>
        Array.Find(Wide, layout => layout.Width <= width)
        ?? (look.Colors >= ColorDepth.TwoFiftySix && Tiles.Width <= width ? Tiles : null);

    public static int LeastWidth(TerminalProfile look) => look.Colors >= ColorDepth.TwoFiftySix ? Tiles.Width : Wide[^1].Width;
}
