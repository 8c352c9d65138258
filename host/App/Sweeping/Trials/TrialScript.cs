using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Sweeping;

// A script that makes the strategy of each trial. It is compiled and loaded once; what it prints is not kept.
internal sealed class TrialScript(BuiltStrategy built, IReadOnlyDictionary<string, ParameterValue> given, Space space)
{
    private readonly LoadedScript _script = built.Loaded;
    private readonly string[] _swept = [.. space.Axes.Select(axis => axis.Name)];

    public Space Space => space;

    public ScriptBlame Blame => built.Blame;

    public (Strategy Strategy, IReadOnlyList<Parameter> Parameters) Build(int trial)
    {
        var set = given.ToDictionary(each => each.Key, each => each.Value.Text, StringComparer.Ordinal);
        var values = space.At(trial);
        for (var i = 0; i < values.Length; i++) set[_swept[i]] = space.Axes[i].TextOf(values[i]);
        var globals = new StrategyScript(set);
        var strategy = _script.Run<Strategy>(globals);
        // A parameter may be declared under a condition.
        ParameterText.RequireDeclared(_swept, globals.Declared);
        return (strategy, globals.Declared);
    }
}
