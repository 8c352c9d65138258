using System.Globalization;
using Rota.Host.Terminal;

namespace Rota.Host.Screens;

// A parameter that is changed runs the strategy again at once.
internal static class ParameterMoves
{
    // As they would be in the next run.
    public static IReadOnlyList<Parameter> Of(ScriptState? script) =>
    [
        .. (script?.Last?.Parameters ?? []).Select(parameter => parameter with
        {
            Value = script!.Parameters.GetValueOrDefault(parameter.Name, parameter.Default),
        }),
    ];

    public static Desk Choose(Desk desk, PaneBox box, int row)
    {
        var (count, view) = (Of(desk.Chosen).Count, desk.View(PaneKind.Parameters));
        var chosen = Math.Clamp(row, 0, Math.Max(0, count - 1));
        var top = Listing.TopFor(chosen, view.Top, box.InnerHeight, count);
        return desk.With(PaneKind.Parameters, view with { Chosen = chosen, Top = top });
    }

    public static Turn Step(Desk desk, int steps, bool isFar) =>
        Current(desk) is { } parameter ? Set(desk, parameter, ParametersPane.Step(parameter, steps, isFar)) : desk;

    public static Turn Reset(Desk desk) => Current(desk) is { } parameter ? Set(desk, parameter, parameter.Default) : desk;

    public static Turn Ask(Desk desk)
    {
        if (Current(desk) is not { } parameter) return desk;
        var kind = parameter.IsWhole ? "whole number" : "number";
        var question = string.Create(CultureInfo.InvariantCulture, $"{parameter.Name}, from {parameter.Min} to {parameter.Max}:");
        return desk with { Prompt = new(question, TextField.Of(parameter.Value.ToString(CultureInfo.InvariantCulture)), Answer) };

        Turn Answer(Desk asked, string text) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                && value >= parameter.Min && value <= parameter.Max && (!parameter.IsWhole || Math.Floor(value).Equals(value))
            ? Set(asked, parameter, value)
            : asked.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"{parameter.Name} is '{text}'; it is a {kind} from {parameter.Min} to {parameter.Max}."), isWrong: true);
    }

    public static Turn Click(Desk desk, PaneBox box, int x, int y)
    {
        var parameters = Of(desk.Chosen);
        if (ParametersPane.RowAt(parameters, y, desk.View(PaneKind.Parameters)) is not { } row) return desk;
        var chosen = Choose(desk, box, row);
        return ParametersPane.ValueAt(parameters, row, box.InnerWidth, box.InnerHeight, x) is { } value
            ? Set(chosen, parameters[row], value)
            : chosen;
    }

    private static Parameter? Current(Desk desk)
    {
        var parameters = Of(desk.Chosen);
        var at = desk.View(PaneKind.Parameters).Chosen;
        return at < parameters.Count ? parameters[at] : null;
    }

    private static Turn Set(Desk desk, Parameter parameter, double value)
    {
        var script = desk.Chosen!;
        if (value.Equals(parameter.Value)) return desk;
        var parameters = value.Equals(parameter.Default)
            ? script.Parameters.Remove(parameter.Name)
            : script.Parameters.SetItem(parameter.Name, value);
        return DeskCommands.RunThose(desk.With(script with { Parameters = parameters }), [script.Path]);
    }
}
