namespace Rota.Terminal;

internal readonly record struct Style(Color Foreground, Color Background = default, Emphasis Emphasis = Emphasis.None)
{
    public static Style Plain => default;

    public Style At(ColorDepth depth) => new(Foreground.At(depth), Background.At(depth), Emphasis);
}
