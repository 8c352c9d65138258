using Rota.Terminal;

namespace Rota.Tests.Terminal;

public sealed class LookTests
{
    [Theory]
    [InlineData("TERM=xterm-256color COLORTERM=truecolor LANG=en_US.UTF-8", "TrueColor Braille")]
    [InlineData("TERM=xterm-256color LANG=C.utf8", "TwoFiftySix Braille")]
    [InlineData("TERM=xterm LANG=en_US.UTF-8 COLORFGBG=0;15", "Sixteen Braille light")]
    [InlineData("TERM=xterm LANG=en_US.UTF-8 COLORFGBG=15;default;0", "Sixteen Braille")]
    [InlineData("TERM=linux LANG=en_US.UTF-8", "Sixteen Block")]
    [InlineData("TERM=vt220 LANG=en_US.UTF-8 LC_ALL=C", "None Ascii")]
    [InlineData("TERM=xterm-direct LC_CTYPE=C.UTF-8 LANG=C", "TrueColor Braille")]
    [InlineData("TERM=xterm-256color COLORTERM=truecolor NO_COLOR=1 LANG=C.UTF-8", "None Braille")]
    [InlineData("TERM=xterm-256color NO_COLOR= LANG=C.UTF-8", "TwoFiftySix Braille")]
    [InlineData("TERM=xterm", "Sixteen Ascii")]
    public void TheProfileIsReadFromTheEnvironment(string variables, string expected)
    {
        var environment = variables.Split(' ').ToDictionary(text => text.Split('=')[0], text => text.Split('=')[1]);

        var look = TerminalProfile.Of(environment.GetValueOrDefault);

        Assert.Equal(expected, $"{look.Colors} {look.Glyphs}{(look.IsLight ? " light" : "")}");
    }

    [Fact]
    public void RequestedColoursTakePrecedence() => Assert.Equal(
        new TerminalProfile(ColorDepth.Sixteen, GlyphSet.Ascii),
        TerminalProfile.Of(name => name == "LANG" ? "C.UTF-8" : "1", ColorDepth.Sixteen, isAscii: true));
}
