using Rota.Host.Plugins;
using Rota.Host.Rendering;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Runs;

// Turns scripts into strategies. Their language is the words of the SDK and of all plugins.
internal sealed class StrategyScripts
{
    private readonly PluginCatalogue _plugins;
    private readonly TextWriter _error;
    private readonly Lock _compiling = new();
    private ScriptCompiler _compiler;

    public StrategyScripts(PluginCatalogue plugins, TextWriter error)
    {
        (_plugins, _error) = (plugins, error);
        _compiler = NewCompiler();
    }

    // The language of a script.
    public static ScriptEnvironment EnvironmentOf(PluginCatalogue plugins)
    {
        var words = plugins.WithWords.ToList();
        return new ScriptEnvironment(
            [.. words.Select(plugin => plugin.EntryPath)],
            ["System", "System.Linq", "System.Collections.Generic", "Rota"],
            ["Rota.Dsl", .. words.SelectMany(plugin => plugin.Manifest!.Provides.Words)],
            typeof(StrategyScript),
            typeof(Strategy))
        {
            IsSafe = PluginChoice.Now().IsSafe,
            ResultHint = "a script ends with the strategy, without a semicolon: Rotate(\"SPY\", \"IEF\").RankBy(...).Every(MonthEnd)",
        };
    }

    public BuiltStrategy Build(string path, IReadOnlyDictionary<string, ParameterValue> parameters)
    {
        var compiled = Compile(path);
        return Build(LoadedScript.Load(compiled, _plugins.Resolve), compiled.Warnings, path, parameters);
    }

    // Builds a script whose texts are already read.
    public BuiltStrategy Build(ScriptSource source, IReadOnlyDictionary<string, ParameterValue> parameters)
    {
        var compiled = Compile(source);
        return Build(LoadedScript.Load(compiled, _plugins.Resolve), compiled.Warnings, source.Path, parameters);
    }

    // Runs a script in memory, where it stays for as long as the strategy is used.
    public static BuiltStrategy Build(
        LoadedScript script, IReadOnlyList<ScriptDiagnostic> warnings, string path, IReadOnlyDictionary<string, ParameterValue> parameters,
        Prints? prints = null)
    {
        prints ??= new Prints();
        var blame = new ScriptBlame(script, path);
        var globals = new StrategyScript(parameters.ToDictionary(set => set.Key, set => set.Value.Text, StringComparer.Ordinal), prints.Take);
        try
        {
            (Strategy? strategy, object? left) = (null, null);
            blame.Guarded(() =>
            {
                using var listening = prints.Listen();
                strategy = script.Run<Strategy>(globals, out left);
            });
            return new BuiltStrategy(script.Compiled, strategy!, globals.Declared, warnings, blame) { Prints = prints, Loaded = script, Left = left! };
        }
        catch (Exception exception) when (exception is not (InputException or PluginFault))
        {
            if (blame.Of(exception) is { } blamed) throw blamed;
            throw;
        }
    }

    public CompiledScript Compile(string path) => Compile(Read(path));

    // An unreadable script is an error of the user.
    public static ScriptSource Read(string path)
    {
        try
        {
            return ScriptSource.Read(path);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InputException(new Mistake(unread.Message));
        }
    }

    public CompiledScript Compile(ScriptSource source)
    {
        lock (_compiling)
        {
            try
            {
                return _compiler.Compile(source);
            }
            catch (Exception exception) when ((exception is InvalidOperationException or BadImageFormatException) && LeavesOutBroken())
            {
                return _compiler.Compile(source);
            }
        }
    }

    // A plugin whose words differ from its manifest breaks every script; leave it out, so that only scripts that use it fail.
    private bool LeavesOutBroken()
    {
        if (_plugins.LeaveOutBroken(_plugins.WithWords, _error) == 0) return false;
        _compiler = NewCompiler();
        return true;
    }

    private ScriptCompiler NewCompiler() => new(EnvironmentOf(_plugins), new ScriptCache(ScriptCache.DefaultFolder()));
}
