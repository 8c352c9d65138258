using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Tui;

// Values set on the screens belong to the script's defaults of that time: when a default changes, the script decides again.
internal static class ParameterDefaults
{
    // The set values whose default has changed since.
    public static IReadOnlyList<Parameter> Outdated(ScriptState script, RunSnapshot run) =>
    [
        .. run.Parameters.Where(parameter => script.Parameters.ContainsKey(parameter.Name)
            && script.Defaults.TryGetValue(parameter.Name, out var known) && known != DefaultOf(parameter)),
    ];

    // Runs again without them, in place of a result that nobody asked for.
    public static Next Drop(AppState app, ScriptState script, IReadOnlyList<Parameter> outdated)
    {
        var texts = outdated.Select(parameter =>
            $"{parameter.Name} = {script.Parameters[parameter.Name]} was dropped, because its default in the script changed from "
            + $"{script.Defaults[parameter.Name]} to {DefaultOf(parameter)}");
        var dropped = app.With(script.Without(outdated.Select(parameter => parameter.Name))).Say($"{script.Name}: {string.Join("; ", texts)}.");
        return AppCommands.RunThose(dropped, [script.Path]);
    }

    // Older sessions did not save the defaults: those of the next run count.
    public static ScriptState Completed(AppState app, ScriptState script, RunSnapshot run) => script with
    {
        Defaults = script.Defaults.AddRange(run.Parameters
            .Where(parameter => script.Parameters.ContainsKey(parameter.Name) && !script.Defaults.ContainsKey(parameter.Name)
                && !app.IsGiven(script, parameter.Name))
            .Select(parameter => KeyValuePair.Create(parameter.Name, DefaultOf(parameter)))),
    };

    public static ParameterValue DefaultOf(Parameter parameter) => new(parameter.TextOf(parameter.Default));
}
