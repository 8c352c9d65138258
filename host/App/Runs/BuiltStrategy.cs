using Rota.Host.Rendering;
using Rota.Host.Scripting;

namespace Rota.Host.Runs;

// What a script gave, and who is to blame when one of its formulas fails later.
internal sealed record BuiltStrategy(
    CompiledScript Script, Strategy Strategy, IReadOnlyList<Parameter> Parameters, IReadOnlyList<ScriptDiagnostic> Warnings, ScriptBlame Blame)
{
    public required Prints Prints { get; init; }

    // What its script left behind: its fields are the script's variables.
    public required object Left { get; init; }

    public ScoreNames Names => ScoreNames.Of(LoadedScript.VariablesOf(Left), Strategy);

    // The texts that were compiled.
    public ScriptSource Source => ScriptSource.Of(Script.Files) with
    {
        Placed = Script.Libraries.Where(library => library.Named is not null).ToDictionary(library => library.Named!, library => library.Path),
    };
}
