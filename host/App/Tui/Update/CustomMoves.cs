using System.Globalization;
using Rota.Host.Editing;

namespace Rota.Host.Tui;

// The user's own commands.
internal static class CustomMoves
{
    public static Next Run(AppState app, CustomCommand command)
    {
        if (app.Commands.Contains(command.Name))
            return app.Say($"{command.Name} is still running; {app.Keys.KeyOf(AppCommand.Stop)} stops it.");
        var values = command.Line.Placeholders.ToDictionary(each => each, each => ValueOf(app, each), StringComparer.Ordinal);
        if (values.FirstOrDefault(each => each.Value is null) is { Key: { } missing })
        {
            return app.Say(missing == CommandTemplate.Day && app.Chosen is not null
                ? $"{command.Name} needs a day of a result: run the strategy first, with {app.Keys.KeyOf(AppCommand.Run)}."
                : $"{command.Name} needs a strategy: select one first.");
        }

        var folder = app.Chosen is { } chosen ? Path.GetDirectoryName(chosen.Path)! : "";
        var shell = new ShellCommand(command.Name, command.Line, folder, values!);
        return command.HasTerminal
            ? app.With(new Effect.RunOnTerminal(shell))
            : (app with { Commands = app.Commands.Add(command.Name) }).Say($"{command.Name} is running.").With(new Effect.RunCommand(shell));
    }

    public static AppState OnPrinted(AppState app, string name, IReadOnlyList<string> lines) =>
        lines.Aggregate(app, (noted, line) => noted.Note($"{name}: {line}"));

    // Without an exit code it was stopped.
    public static AppState OnEnded(AppState app, string name, int? code)
    {
        var ended = app with { Commands = app.Commands.Remove(name) };
        return code switch
        {
            null => ended.Say($"{name} was stopped."),
            0 => ended.Say($"{name} ended with exit code 0; {app.Keys.KeyOf(AppCommand.Log)} shows its output."),
            _ => ended.Say(
                string.Create(CultureInfo.InvariantCulture, $"{name} failed with exit code {code}; {app.Keys.KeyOf(AppCommand.Log)} shows its output."),
                isWrong: true),
        };
    }

    private static string? ValueOf(AppState app, string placeholder) => (app.Chosen, placeholder) switch
    {
        (null, _) => null,
        ({ } script, CommandTemplate.File) => script.Path,
        ({ } script, CommandTemplate.Folder) => Path.GetDirectoryName(script.Path),
        ({ } script, CommandTemplate.Name) => script.Last?.Strategy is { Length: > 0 } name ? name : script.Name,
        ({ } script, CommandTemplate.Line) => LineOf(script).ToString(CultureInfo.InvariantCulture),
        ({ } script, _) => (app.Cursor ?? script.Last?.Equity.Dates[^1])?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    // Of the first problem in the script itself.
    private static int LineOf(ScriptState script) =>
        script.Failure?.Places.FirstOrDefault(place => place.Path == script.Path) is { Line: > 0 } place ? place.Line : 1;
}
