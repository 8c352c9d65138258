using System.Globalization;
using Rota.Host.Settings;
using Rota.Terminal;

namespace Rota.Host.Tui;

// Changing a parameter reruns the strategy at once.
internal static class ParameterMoves
{
    // As they will be in the next run.
    public static IReadOnlyList<Parameter> Of(ScriptState? script) =>
    [
        .. (script?.Last?.Parameters ?? []).Select(parameter => parameter with
        {
            Value = ValueOf(script!, parameter),
        }),
    ];

    public static AppState Choose(AppState app, PaneBox box, int row)
    {
        var (count, view) = (Of(app.Chosen).Count, app.View(PaneKind.Parameters));
        var chosen = Math.Clamp(row, 0, Math.Max(0, count - 1));
        var top = Listing.TopFor(chosen, view.Top, box.InnerHeight, count);
        return app.With(PaneKind.Parameters, view with { Chosen = chosen, Top = top });
    }

    public static Next Step(AppState app, int steps, bool isFar) =>
        Current(app) is { } parameter ? Set(app, parameter, ParametersPane.Step(parameter, steps, isFar)) : app;

    public static Next Reset(AppState app) => Current(app) is { } parameter ? Set(app, parameter, parameter.Default) : app;

    // A wrong value is asked for again.
    public static Next Ask(AppState app)
    {
        if (Current(app) is not { } parameter) return app;
        var allowed = Allowed(parameter);
        return Question(app, parameter.TextOf(parameter.Value));

        AppState Question(AppState asked, string text, bool isAgain = false) =>
            asked with { Prompt = new($"{parameter.Name}, {allowed}:", text, Answer) { IsBeginning = isAgain } };

        AppState Again(AppState asked, string text, string wrong) => Question(asked, text, isAgain: true).Say(wrong, isWrong: true);

        Next Answer(AppState asked, string text)
        {
            if (text.Length == 0) return asked;
            var value = parameter.ValueOf(text);
            if (!(value >= parameter.Min && value <= parameter.Max) || (parameter.IsWhole && !Math.Floor(value).Equals(value)))
                return Again(asked, text, $"'{text}' is not valid for {parameter.Name}; use {Kind(parameter)}{allowed}.");
            return parameter.Nearest(value) is { Count: > 0 } nearest
                ? Again(asked, text, $"'{text}' is between two steps of {parameter.Name}; use {string.Join(" or ", nearest.Select(parameter.TextOf))}.")
                : Set(asked, parameter, value);
        }
    }

    // In the pane of the parameters the chosen one, elsewhere all that differ from the script.
    public static IReadOnlyList<Parameter> Writable(AppState app)
    {
        if (app.Screen is not (ScreenKind.Strategies or ScreenKind.Run or ScreenKind.Parameters)) return [];
        var all = app.Focus == PaneKind.Parameters ? Current(app) is { } current ? [current] : [] : Of(app.Chosen);
        return [.. all.Where(parameter => !parameter.Value.Equals(parameter.Default))];
    }

    public static Next Write(AppState app) => app.With(new Effect.WriteParameters(app.ChosenPath!, Writable(app)));

    // The saved script runs by itself.
    public static AppState OnWritten(AppState app, string path, IReadOnlyList<Parameter> values)
    {
        var texts = values.Select(each => $"{each.Name} = {each.TextOf(each.Value)} (was {each.TextOf(each.Default)})");
        return app.With(path, script => script.Without(values.Select(each => each.Name)))
            .Say($"Wrote {string.Join(", ", texts)} into {Path.GetFileName(path)}.");
    }

    private static string Allowed(Parameter parameter) => parameter.Labels.Count > 0
        ? string.Join(" or ", parameter.Labels)
        : string.Create(CultureInfo.InvariantCulture, $"from {parameter.Min} to {parameter.Max}");

    private static string Kind(Parameter parameter) => parameter.Labels.Count > 0 ? "" : parameter.IsWhole ? "a whole number " : "a number ";

    // The next run reports a word that the script does not know.
    private static double ValueOf(ScriptState script, Parameter parameter) =>
        script.Parameters.TryGetValue(parameter.Name, out var set) && parameter.ValueOf(set.Text) is var value && !double.IsNaN(value)
            ? value
            : parameter.Default;

    public static Next Click(AppState app, PaneBox box, int x, int y)
    {
        var parameters = Of(app.Chosen);
        if (ParametersPane.RowAt(parameters, y, app.View(PaneKind.Parameters)) is not { } row) return app;
        var chosen = Choose(app, box, row);
        return ParametersPane.ValueAt(parameters, row, box.InnerWidth, box.InnerHeight, x) is { } value
            ? Set(chosen, parameters[row], value)
            : chosen;
    }

    private static Parameter? Current(AppState app)
    {
        var parameters = Of(app.Chosen);
        var at = app.View(PaneKind.Parameters).Chosen;
        return at < parameters.Count ? parameters[at] : null;
    }

    private static Next Set(AppState app, Parameter parameter, double value)
    {
        var script = app.Chosen!;
        return value.Equals(parameter.Value) ? app : AppCommands.RunThose(app.With(With(script, parameter, value)), [script.Path]);
    }

    // The script with a value for its next run.
    public static ScriptState With(ScriptState script, Parameter parameter, double value) => value.Equals(parameter.Default)
        ? script.Without([parameter.Name])
        : script with
        {
            Parameters = script.Parameters.SetItem(parameter.Name, new ParameterValue(parameter.TextOf(value))),
            Defaults = script.Defaults.SetItem(parameter.Name, ParameterDefaults.DefaultOf(parameter)),
        };
}
