namespace Rota.Terminal;

// A chart's styles on a dark or light background, by the terminal's 16 colours, because users choose those.
internal sealed record ChartTheme(
    Style Equity, Style Benchmark, Style Before, Style Drawdown, Style Axis, Style Label, Style Grid, Style Cursor,
    Color SimulatedGround)
{
    private static readonly ChartTheme Dark = Of(
        0x5fd7ff, 0x8a8a8a, 0x4a7f9a, 0xd75f5f, 0x6c6c6c, 0xb2b2b2, 0x303030, 0xffd75f, 0x1c1c30);

    private static readonly ChartTheme Light = Of(
        0x005fd7, 0x9e9e9e, 0x87afd7, 0xd70000, 0x949494, 0x4e4e4e, 0xdadada, 0xaf5f00, 0xe4e4f0);

    public static ChartTheme Of(TerminalProfile look) => look.Colors switch
    {
        ColorDepth.Sixteen => Sixteen(look.IsLight),
        ColorDepth.None => None,
        _ => look.IsLight ? Light : Dark,
    };

    private static ChartTheme None { get; } = new(
        Style.Plain, Dimmed, Dimmed, Style.Plain, Style.Plain, Style.Plain, Dimmed, new(default, default, Emphasis.Bold),
        Color.Default);

    private static Style Dimmed => new(default, default, Emphasis.Dim);

    private static ChartTheme Sixteen(bool isLight) => new(
        Basic(isLight ? 4 : 14), Basic(isLight ? 7 : 8), Basic(6), Basic(isLight ? 1 : 9), Basic(isLight ? 7 : 8),
        Style.Plain, Basic(isLight ? 7 : 8), Basic(isLight ? 5 : 11), Color.Default);

    private static Style Basic(int index) => new(Color.Palette(index));

    private static ChartTheme Of(
        int equity, int benchmark, int before, int drawdown, int axis, int label, int grid, int cursor, int simulated) => new(
        Ink(equity), Ink(benchmark), Ink(before), Ink(drawdown), Ink(axis), Ink(label), Ink(grid), Ink(cursor),
        Color.Rgb(simulated));

    private static Style Ink(int code) => new(Color.Rgb(code));
}
