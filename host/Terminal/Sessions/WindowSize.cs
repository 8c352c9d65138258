using System.Globalization;

namespace Rota.Terminal;

// The size of the terminal in cells.
internal readonly record struct WindowSize(int Width, int Height)
{
    private const int LinuxGetWindow = 0x5413;

    // From the terminal, else COLUMNS and LINES, else 80 x 24. Avoids Console, which would write initialisation codes to the terminal.
    public static WindowSize Now()
    {
        var (width, height) = Told();
        return new(width > 0 ? width : Named("COLUMNS", 80), height > 0 ? height : Named("LINES", 24));
    }

    private static (int Width, int Height) Told()
    {
#pragma warning disable RS0030 // Console: only it knows the size where the system cannot be asked directly.
        if (!OperatingSystem.IsLinux()) return (Console.WindowWidth, Console.WindowHeight);
#pragma warning restore RS0030
        var window = new ushort[4];
        return LibC.Control(LibC.Output, LinuxGetWindow, window) == 0 ? (window[1], window[0]) : (0, 0);
    }

    private static int Named(string variable, int otherwise)
    {
        var text = Environment.GetEnvironmentVariable(variable);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? size : otherwise;
    }
}
