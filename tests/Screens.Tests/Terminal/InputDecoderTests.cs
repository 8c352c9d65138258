using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Rota.Terminal;

namespace Rota.Tests.Terminal;

public sealed class InputDecoderTests
{
    // The sequences of xterm, the Linux console, rxvt, tmux and kitty.
    [Theory]
    [InlineData("g", "g")]
    [InlineData("G", "G")]
    [InlineData(" ", "Space")]
    [InlineData("ä日🚀", "ä 日 🚀")]
    [InlineData("\r\t\u007f", "Enter Tab Backspace")]
    [InlineData("\u0003\u0012\0", "Ctrl+C Ctrl+R Ctrl+Space")]
    [InlineData("\u001c\u001f", "Ctrl+\\ Ctrl+_")]
    [InlineData("\u001b[A\u001b[B\u001b[C\u001b[D", "Up Down Right Left")]
    [InlineData("\u001bOA\u001bOB\u001bOC\u001bOD\u001bOH\u001bOF", "Up Down Right Left Home End")]
    [InlineData("\u001b[H\u001b[F\u001b[1~\u001b[4~\u001b[7~\u001b[8~", "Home End Home End Home End")]
    [InlineData("\u001b[5~\u001b[6~\u001b[2~\u001b[3~", "PageUp PageDown Insert Delete")]
    [InlineData("\u001bOP\u001bOQ\u001bOR\u001bOS", "F1 F2 F3 F4")]
    [InlineData("\u001b[[A\u001b[[B\u001b[[C\u001b[[D\u001b[[E", "F1 F2 F3 F4 F5")]
    [InlineData("\u001b[11~\u001b[12~\u001b[13~\u001b[14~\u001b[15~", "F1 F2 F3 F4 F5")]
    [InlineData("\u001b[17~\u001b[18~\u001b[19~\u001b[20~\u001b[21~\u001b[23~\u001b[24~", "F6 F7 F8 F9 F10 F11 F12")]
    [InlineData("\u001b[Z", "Shift+Tab")]
    [InlineData("\u001b[1;5A\u001b[1;2C\u001b[1;3D\u001b[5;5~\u001b[1;6P", "Ctrl+Up Shift+Right Alt+Left Ctrl+PageUp Ctrl+Shift+F1")]
    [InlineData("\u001bx\u001bX\u001bä\u001b\r\u001b\u0012", "Alt+x Alt+X Alt+ä Alt+Enter Ctrl+Alt+R")]
    [InlineData("\u001b\u001b[A", "Escape Up")]
    [InlineData("\u001b[97;5u\u001b[13;2u\u001b[27;5;9~", "Ctrl+A Shift+Enter Ctrl+Tab")]
    [InlineData("\u001b[I\u001b[?1;2c\u001b]11;rgb:0000/0000/0000\u0007\u001bP1$r0m\u001b\\x", "x")]
    [InlineData("\u001b[12\u0001", "Ctrl+A")]
    public void BytesAreDecodedIntoTheKeysThatSendThem(string bytes, string keys) =>
        Assert.Equal(keys, Text(Decoded(Encoding.UTF8.GetBytes(bytes))));

    [Theory]
    [InlineData("\u001b", "Escape")]
    [InlineData("\u001b[", "Alt+[")]
    [InlineData("\u001bO", "Alt+O")]
    [InlineData("\u001b]", "Alt+]")]
    [InlineData("\u001b[1;5", "")]
    public void APauseEndsAnUnfinishedSequence(string bytes, string keys)
    {
        var decoder = new InputDecoder();

        Assert.Empty(decoder.Decode(Encoding.UTF8.GetBytes(bytes)));
        Assert.True(decoder.IsWaiting);
        Assert.Equal(keys, Text(decoder.Pause()));
        Assert.False(decoder.IsWaiting);
        Assert.Equal("A", Text(decoder.Decode("A"u8)));
    }

    [Theory]
    [InlineData("\u001b[<0;1;1M", "LeftDown at 0, 0")]
    [InlineData("\u001b[<0;300;100m", "Up at 299, 99")]
    [InlineData("\u001b[<2;5;6M", "RightDown at 4, 5")]
    [InlineData("\u001b[<2;5;6m", "RightUp at 4, 5")]
    [InlineData("\u001b[<32;5;6M", "Move at 4, 5")]
    [InlineData("\u001b[<64;5;6M", "WheelUp at 4, 5")]
    [InlineData("\u001b[<81;5;6M", "Ctrl+WheelDown at 4, 5")]
    [InlineData("\u001b[<4;5;6M", "Shift+LeftDown at 4, 5")]
    public void MouseCellsCountFromZero(string bytes, string mouse) =>
        Assert.Equal(mouse, Text(Decoded(Encoding.UTF8.GetBytes(bytes))));

    [Fact]
    public void APasteIsOneTextInsteadOfKeys() => Assert.Equal(
        [KeyInput.Letter(new('a')), new PasteInput("q\n\e[Aä\nb"), KeyInput.Letter(new('z'))],
        Decoded("a\e[200~q\r\e[Aä\r\nb\e[201~z"u8.ToArray()));

    [Fact]
    public void InvalidUtf8IsReplaced() => Assert.Equal("\ufffd x", Text(Decoded([0xff, (byte)'x'])));

    // Keys and meaningless bytes, in any order and in any pieces.
    [Fact]
    public void InputInPiecesDecodesLikeTheWhole()
    {
        byte[][] parts =
        [
            [0x1b], "[A"u8.ToArray(), "\e[1;5C"u8.ToArray(), "\e[<0;10;20M"u8.ToArray(),
            "\e[200~paste\r\n\e[201~"u8.ToArray(), "\e[200~"u8.ToArray(),
            "\e[201~"u8.ToArray(), "日🚀"u8.ToArray(), [0xf0, 0x9f], [0xff], "\eOP"u8.ToArray(),
            "\e]0;x\a"u8.ToArray(), "\e[[B"u8.ToArray(), "x"u8.ToArray(), [0],
        ];
        var generator =
            from chosen in Gen.ListOf(Gen.Elements(parts))
            from seed in Gen.Choose(0, 1_000_000)
            select (Bytes: chosen.SelectMany(part => part).ToArray(), Seed: seed);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(23, 4711), Prop.ForAll(generator.ToArbitrary(), drawn =>
        {
            var random = new Random(drawn.Seed);
            var decoder = new InputDecoder();
            var events = new List<InputEvent>();
            for (var at = 0; at < drawn.Bytes.Length;)
            {
                var length = Math.Min(random.Next(1, 5), drawn.Bytes.Length - at);
                events.AddRange(decoder.Decode(drawn.Bytes.AsSpan(at, length)));
                at += length;
            }

            Assert.Equal(new InputDecoder().Decode(drawn.Bytes), events);
            return true;
        }));
    }

    private static IReadOnlyList<InputEvent> Decoded(byte[] bytes) => new InputDecoder().Decode(bytes);

    private static string Text(IEnumerable<InputEvent> events) => string.Join(' ', events);
}
