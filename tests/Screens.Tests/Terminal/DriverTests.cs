using System.Text;
using Rota.Terminal;
using Terminal.Gui.Input;
using Terminal.Gui.Time;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;
using Key = Rota.Terminal.Key;

namespace Rota.Tests.Terminal;

// Terminal.Gui on our terminal: nothing is lost between its forms and ours.
public sealed class DriverTests
{
    private const Modifiers Every = Modifiers.Shift | Modifiers.Alt | Modifiers.Ctrl;

    [Fact]
    public void EveryKeyIsTheSameAfterwards()
    {
        var named = Enum.GetValues<Key>().Where(key => key != Key.Letter)
            .SelectMany(key => Enumerable.Range(0, (int)Every + 1).Select(held => new KeyInput(key, default, (Modifiers)held)));
        var letters = Enumerable.Range(' ', 95).Concat(['é', 'ß', '日', 0x1f600]).Select(code => new Rune(code))
            .SelectMany(rune => new[] { Modifiers.None, Modifiers.Alt, Modifiers.Ctrl, Modifiers.Ctrl | Modifiers.Alt }
                .Select(held => KeyInput.Letter(held.HasFlag(Modifiers.Ctrl) ? Rune.ToLowerInvariant(rune) : rune, held)));

        Assert.All(named.Concat(letters), key => Assert.Equal(key, key.ToPackage().ToInput()));
    }

    [Fact]
    public void EveryMouseEventIsTheSameAfterwards() => Assert.All(
        Enum.GetValues<MouseAction>().SelectMany(action => new[] { Modifiers.None, Modifiers.Shift | Modifiers.Alt }.Select(held => new MouseInput(action, 3, 4, held))),
        mouse => Assert.Equal(mouse, mouse.ToPackage().ToInput()));

    [Fact]
    public void EveryStyleIsTheSameAfterwards()
    {
        Color[] colors = [Color.Default, Color.Rgb(0), Color.Rgb(0xffffff), Color.Rgb(0x264f78), .. Enumerable.Range(0, 256).Select(Color.Palette)];
        var styles = colors.SelectMany(color => Enumerable.Range(0, 16).Select(emphasis => new Style(color, colors[^1], (Emphasis)emphasis)));

        Assert.All(styles.Append(Style.Plain), style => Assert.Equal(style, Ink.StyleOf(Ink.Of(style))));
    }

    // Wide letters that a view above cuts in half become spaces; the rest stays.
    [Fact]
    public void AViewAboveCoversThePictureAndUncoversItAgain()
    {
        var shown = new Frame(0, 0);
        PackageConfiguration.Ignore();
        using var app = TerminalDriver.Open(new(8, 3), (frame, _) => shown = frame, new VirtualTimeProvider());
        var picture = new CanvasView((width, height) => Picture(width, height)) { Width = Dim.Fill(), Height = Dim.Fill() };
        var above = new CanvasView((width, height) => new Frame(width, height)) { X = 1, Y = 1, Width = 4, Height = 1 };
        using var window = new Runnable();
        window.Add(picture, above);
        app.Begin(window);

        Assert.Equal(["日本日本", "      本", "日本日本"], CanvasTests.Rows(shown));

        above.Visible = false;
        picture.SetNeedsDraw();
        app.LayoutAndDraw();
        Assert.Equal(CanvasTests.Rows(Picture(8, 3)), CanvasTests.Rows(shown));
    }

    private static Frame Picture(int width, int height)
    {
        var frame = new Frame(width, height);
        for (var y = 0; y < height; y++) frame.Whole.Write(0, y, "日本日本");
        return frame;
    }
}
