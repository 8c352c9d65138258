using System.Globalization;
using Rota.Host.Settings;
using Rota.Terminal;

namespace Rota.Host.Tui;

// A parameter that is changed runs the strategy again at once.
internal static class ParameterMoves
{
    // As they would be in the next run.
    public static IReadOnlyList<Parameter> Of(ScriptState? script) =>
    [
        .. (script?.Last?.Parameters ?? []).Select(parameter => parameter with
        {
            Value = ValueOf(script!, parameter),
        }),
    ];

    public static AppState Choose(AppState desk, PaneBox box, int row)
    {
        var (count, view) = (Of(desk.Chosen).Count, desk.View(PaneKind.Parameters));
        var chosen = Math.Clamp(row, 0, Math.Max(0, count - 1));
        var top = Listing.TopFor(chosen, view.Top, box.InnerHeight, count);
        return desk.With(PaneKind.Parameters, view with { Chosen = chosen, Top = top });
    }

    public static Next Step(AppState desk, int steps, bool isFar) =>
        Current(desk) is { } parameter ? Set(desk, parameter, ParametersPane.Step(parameter, steps, isFar)) : desk;

    public static Next Reset(AppState desk) => Current(desk) is { } parameter ? Set(desk, parameter, parameter.Default) : desk;

    public static Next Ask(AppState desk)
    {
        if (Current(desk) is not { } parameter) return desk;
        var allowed = Allowed(parameter);
        return desk with { Prompt = new($"{parameter.Name}, {allowed}:", TextField.Of(parameter.TextOf(parameter.Value)), Answer) };

        Next Answer(AppState asked, string text)
        {
            var value = parameter.ValueOf(text);
            if (!(value >= parameter.Min && value <= parameter.Max) || (parameter.IsWhole && !Math.Floor(value).Equals(value)))
                return asked.Say($"{parameter.Name} is '{text}'; it is {Kind(parameter)}{allowed}.", isWrong: true);
            return parameter.Nearest(value) is { Count: > 0 } nearest
                ? asked.Say($"{parameter.Name} is '{text}', between two of its steps; use {string.Join(" or ", nearest.Select(parameter.TextOf))}.", isWrong: true)
                : Set(asked, parameter, value);
        }
    }

    private static string Allowed(Parameter parameter) => parameter.Labels.Count > 0
        ? string.Join(" or ", parameter.Labels)
        : string.Create(CultureInfo.InvariantCulture, $"from {parameter.Min} to {parameter.Max}");

    private static string Kind(Parameter parameter) => parameter.Labels.Count > 0 ? "" : parameter.IsWhole ? "a whole number " : "a number ";

    // A word that the script no longer knows is the next run's to refuse.
    private static double ValueOf(ScriptState script, Parameter parameter) =>
        script.Parameters.TryGetValue(parameter.Name, out var set) && parameter.ValueOf(set.Text) is var value && !double.IsNaN(value)
            ? value
            : parameter.Default;

    public static Next Click(AppState desk, PaneBox box, int x, int y)
    {
        var parameters = Of(desk.Chosen);
        if (ParametersPane.RowAt(parameters, y, desk.View(PaneKind.Parameters)) is not { } row) return desk;
        var chosen = Choose(desk, box, row);
        return ParametersPane.ValueAt(parameters, row, box.InnerWidth, box.InnerHeight, x) is { } value
            ? Set(chosen, parameters[row], value)
            : chosen;
    }

    private static Parameter? Current(AppState desk)
    {
        var parameters = Of(desk.Chosen);
        var at = desk.View(PaneKind.Parameters).Chosen;
        return at < parameters.Count ? parameters[at] : null;
    }

    private static Next Set(AppState desk, Parameter parameter, double value)
    {
        var script = desk.Chosen!;
        if (value.Equals(parameter.Value)) return desk;
        var parameters = value.Equals(parameter.Default)
            ? script.Parameters.Remove(parameter.Name)
            : script.Parameters.SetItem(parameter.Name, new ParameterValue(parameter.TextOf(value)));
        return AppCommands.RunThose(desk.With(script with { Parameters = parameters }), [script.Path]);
    }
}
