namespace Rota.Terminal;

// The capabilities of a terminal.
internal sealed record TerminalProfile(ColorDepth Colors, GlyphSet Glyphs, bool IsLight = false)
{
    private static readonly string[] Colorful =
        ["color", "xterm", "screen", "tmux", "rxvt", "linux", "ansi", "cygwin", "konsole", "putty"];

    // The first that is set and not empty counts.
    private static readonly string[] Locale = ["LC_ALL", "LC_CTYPE", "LANG"];

    // Read from the environment; requested colours take precedence.
    public static TerminalProfile Of(Func<string, string?> environment, ColorDepth? colors = null, bool isAscii = false)
    {
        var name = environment("TERM") ?? "";
        var glyphs = isAscii ? GlyphSet.Ascii : Set(environment, name);
        return new(colors ?? Depth(environment, name), glyphs, HasLightGround(environment));
    }

    // no-color.org: set and not empty, whatever its value.
    private static ColorDepth Depth(Func<string, string?> environment, string name)
    {
        if (environment("NO_COLOR") is { Length: > 0 } || name == "dumb") return ColorDepth.None;
        if (environment("COLORTERM") is "truecolor" or "24bit") return ColorDepth.TrueColor;
        if (name.EndsWith("-direct", StringComparison.Ordinal)) return ColorDepth.TrueColor;
        if (name.Contains("256", StringComparison.Ordinal)) return ColorDepth.TwoFiftySix;
        return Colorful.Any(part => name.Contains(part, StringComparison.Ordinal)) ? ColorDepth.Sixteen : ColorDepth.None;
    }

    // The kernel's console supports UTF-8, but its font lacks braille.
    private static GlyphSet Set(Func<string, string?> environment, string name)
    {
        var locale = Locale.Select(environment).FirstOrDefault(value => value is { Length: > 0 }) ?? "";
        var isUtf8 = locale.Replace("-", "", StringComparison.Ordinal).Contains("utf8", StringComparison.OrdinalIgnoreCase);
        return !isUtf8 ? GlyphSet.Ascii : name == "linux" ? GlyphSet.Block : GlyphSet.Braille;
    }

    // Some terminals set COLORFGBG=foreground;background by numbers of the 16 colours.
    private static bool HasLightGround(Func<string, string?> environment) =>
        environment("COLORFGBG")?.Split(';')[^1] is "7" or "15";
}
