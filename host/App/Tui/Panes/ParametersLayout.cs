using Rota.Terminal;

namespace Rota.Host.Tui;

// Where the parts of a parameter's row are; a bar of width 0 is not shown.
internal sealed record ParametersLayout(int Name, int Value, int Min, int Bar, int BarWidth, int Max)
{
    public const int Left = 2;

    private const int LeastBar = 7;
    private const int MostBar = 60;

    public static ParametersLayout Of(IReadOnlyList<Parameter> parameters, int width)
    {
        var longest = parameters.Max(parameter => CutText.Width(parameter.Name));
        // A choice is as wide as its longest word, so that nothing moves when it changes.
        var value = parameters.Max(parameter => parameter.Labels.Select(CutText.Width).Append(parameter.TextOf(parameter.Value).Length).Max());
        var name = Math.Clamp(width - Left - value - 3, 1, longest);
        var (min, max) = (Widest(parameters, each => each.Min), Widest(parameters, each => each.Max));
        var mark = Left + name + 1 + value + 1;
        var free = width - mark - 2;
        var withEnds = free - min - max - 2;
        if (withEnds >= LeastBar)
            return new(name, value, mark + 2 + min, mark + 3 + min, Math.Min(MostBar, withEnds), max);
        return new(name, value, 0, mark + 2, free >= LeastBar ? free : 0, 0);
    }

    // The position of a value on the bar.
    public int Place(Parameter parameter, double value)
    {
        var share = parameter.Max > parameter.Min ? (value - parameter.Min) / (parameter.Max - parameter.Min) : 0;
        return (int)Math.Round(share * (BarWidth - 1), MidpointRounding.AwayFromZero);
    }

    private static int Widest(IReadOnlyList<Parameter> parameters, Func<Parameter, double> number) =>
        parameters.Max(parameter => parameter.TextOf(number(parameter)).Length);
}
