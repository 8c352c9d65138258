using Rota.Terminal;

namespace Rota.Host.Tui;

// The parameters that a script declares, each with a slider.
internal static class ParametersPane
{
    public static void Draw(Canvas canvas, TerminalProfile look, IReadOnlyList<Parameter> parameters, ListView view, bool hasFocus)
    {
        if (parameters.Count == 0)
        {
            Notice.Draw(canvas, "The script declares no parameters.", Theme.Of(look).Faint);
            return;
        }

        var isLong = parameters.Count > canvas.Height && canvas.Width > 2;
        var layout = ParametersLayout.Of(parameters, canvas.Width - (isLong ? 2 : 0));
        var top = TopOf(view, parameters.Count);
        for (var y = 0; y < canvas.Height && top + y < parameters.Count; y++)
            Row(canvas.Part(0, y, canvas.Width, 1), look, layout, parameters[top + y], top + y == view.Chosen, hasFocus);
        if (isLong) ScrollBar.Draw(canvas.Part(canvas.Width - 1, 0, 1, canvas.Height), look, top, parameters.Count);
    }

    public static int? RowAt(IReadOnlyList<Parameter> parameters, int y, ListView view) =>
        TopOf(view, parameters.Count) + y is var row && y >= 0 && row < parameters.Count ? row : null;

    // The value at a column of a row's bar, for a canvas of that size; null outside the bar.
    public static double? ValueAt(IReadOnlyList<Parameter> parameters, int row, int width, int height, int x)
    {
        var layout = ParametersLayout.Of(parameters, width - (parameters.Count > height && width > 2 ? 2 : 0));
        var (at, parameter) = (x - layout.Bar, parameters[row]);
        if (layout.BarWidth == 0 || at < 0 || at >= layout.BarWidth) return null;
        var share = (double)at / (layout.BarWidth - 1);
        return ParameterStep.Near(parameter, parameter.Min + share * (parameter.Max - parameter.Min));
    }

    // Moves this many steps up (negative: down).
    public static double Step(Parameter parameter, int steps, bool isLarge) => ParameterStep.Of(parameter, steps, isLarge);

    private static int TopOf(ListView view, int count) => Math.Clamp(view.Top, 0, Math.Max(0, count - 1));

    private static void Row(Canvas line, TerminalProfile look, ParametersLayout layout, Parameter parameter, bool isChosen, bool hasFocus)
    {
        var (theme, letters) = (Theme.Of(look), PaneLetters.Of(look));
        var isChanged = parameter.Value != parameter.Default;
        var style = isChosen && hasFocus ? theme.Focus : theme.Text;
        if (isChosen) line.Write(0, 0, letters.Chosen, theme.Focus);
        line.Write(ParametersLayout.Left, 0, CutText.To(layout.Name, parameter.Name, look), style);
        var end = ParametersLayout.Left + layout.Name + 1 + layout.Value;
        line.WriteToLeftOf(end, 0, parameter.TextOf(parameter.Value), isChanged ? theme.Warning : style);
        if (isChanged) line.Write(end + 1, 0, letters.Differs, theme.Warning);
        if (layout.Max > 0)
        {
            line.WriteToLeftOf(layout.Min, 0, parameter.TextOf(parameter.Min), theme.Faint);
            line.Write(layout.Bar + layout.BarWidth + 1, 0, parameter.TextOf(parameter.Max), theme.Faint);
        }

        Bar(line.Part(layout.Bar, 0, layout.BarWidth, 1), layout, parameter, style, look);
    }

    private static void Bar(Canvas bar, ParametersLayout layout, Parameter parameter, Style style, TerminalProfile look)
    {
        var (theme, letters) = (Theme.Of(look), PaneLetters.Of(look));
        for (var x = 0; x < bar.Width; x++)
            bar.Write(x, 0, x == 0 ? letters.BarStart : x == bar.Width - 1 ? letters.BarEnd : letters.Bar, theme.Faint);
        if (parameter.Value != parameter.Default)
            bar.Write(layout.Place(parameter, parameter.Default), 0, look.Glyphs == GlyphSet.Ascii ? "+" : "┼", theme.Faint);
        var knob = style with { Emphasis = style.Emphasis | Emphasis.Bold };
        bar.Write(layout.Place(parameter, parameter.Value), 0, letters.Knob, knob);
    }
}
