using Rota.Host.Rendering;
using Rota.Host.Scripting;

namespace Rota.Host.Runs;

// A script's strategy, and the script to blame when one of its formulas fails later.
internal sealed record BuiltStrategy(
    CompiledScript Script, Strategy Strategy, IReadOnlyList<Parameter> Parameters, IReadOnlyList<ScriptDiagnostic> Warnings, ScriptBlame Blame)
{
    public required Prints Prints { get; init; }

    // The script in memory, which can make the strategy again with other values.
    public required LoadedScript Loaded { get; init; }

    // The script object; its fields are the script's variables.
    public required object Left { get; init; }

    public ScoreNames Names => ScoreNames.Of(LoadedScript.VariablesOf(Left), Strategy);

    // The compiled texts.
    public ScriptSource Source => ScriptSource.Of(Script.Files) with
    {
        Placed = Script.Libraries.Where(library => library.Named is not null).ToDictionary(library => library.Named!, library => library.Path),
    };
}
