using System.Threading.Channels;
using Rota.Terminal;
using Terminal.Gui.App;

namespace Rota.Host.Tui;

// The terminal of the screens: ours, or Terminal.Gui's own driver where ours does not run.
internal abstract class ScreenTerminal : IDisposable
{
    // Set to "package": Terminal.Gui's driver everywhere, to compare.
    public const string Variable = "ROTA_DRIVER";

    // What the user and the terminal did; null if it reaches the application by itself.
    public abstract ChannelReader<InputEvent>? Events { get; }

    private static bool IsOurs => !OperatingSystem.IsWindows() && Environment.GetEnvironmentVariable(Variable) != "package";

    public static ScreenTerminal Of(AppState app) =>
        OperatingSystem.IsWindows() || !IsOurs ? new PackageTerminal() : new OwnTerminal(app);

    // Terminal.Gui's driver writes RGB, and letters as they are. Windows does not describe its terminal.
    public static TerminalProfile? LookOf(TerminalProfile? look, bool isTerminal) => IsOurs ? look
        : look is null ? OperatingSystem.IsWindows() && isTerminal ? new(ColorDepth.TrueColor, GlyphSet.Braille) : null
        : look with { Colors = look.Colors == ColorDepth.None ? ColorDepth.None : ColorDepth.TrueColor, Glyphs = GlyphSet.Braille };

    // A picture before the application opens, which takes a while.
    public abstract void Show(Frame frame);

    public abstract IApplication Open(AppState app);

    // Lends the terminal to another program. Either at once, or when the application has ended: then Resume runs it.
    public abstract void Lend(Action use);

    // Whether the application opens again, after the terminal was lent.
    public abstract bool Resume();

    public abstract void TakeMouse(bool isTaken);

    // The next picture repaints everything.
    public abstract void Forget();

    public abstract void Suspend();

    public abstract void Dispose();
}
