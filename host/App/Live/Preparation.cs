using System.Globalization;
using System.Text;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// Reads a script and its settings, and makes a job of them. For one thread.
internal sealed class Preparation
{
    private readonly Func<string, LiveSettings> _settings;
    private readonly IReadOnlyList<string> _tables;
    private readonly StringBuilder _said = new();
    private readonly StrategyScripts _scripts;

    public Preparation(PluginCatalogue plugins, Func<string, LiveSettings> settings, IReadOnlyList<string> tables)
    {
        (Plugins, _settings, _tables) = (plugins, settings, tables);
        _scripts = new(plugins, new StringWriter(_said, CultureInfo.InvariantCulture));
    }

    public PluginCatalogue Plugins { get; }

    // Messages since the last call: which plugins are left out, and why.
    public string Said()
    {
        var said = _said.ToString();
        _said.Clear();
        return said;
    }

    // A cached script needs no compiler, but its first edit does, and loading the compiler takes half a second.
    public void Warm()
    {
        try
        {
            var source = new ScriptSource(Path.GetFullPath("warm.csx"), "Hold((\"SPY\", 1.0)).Every(MonthEnd)", []);
            new ScriptCompiler(StrategyScripts.EnvironmentOf(Plugins)).Compile(source);
        }
        catch (Exception)
        {
            // For example a plugin whose words differ from its manifest: the next compilation reports it.
        }
    }

    // Follow takes the files of the script and those of its settings, and returns whether some of them are followed only from now on: what was
    // read of them may be old. Errors takes those of the compiler, which are thrown too.
    public Job Read(
        ScriptRun run, Func<LiveScript> known, Func<IReadOnlyList<string>, IReadOnlyList<string>, bool> follow, List<ScriptDiagnostic> errors)
    {
        var path = run.Path;
        while (true)
        {
            var mistakes = new ProblemList();
            var source = mistakes.Try(() => StrategyScripts.Read(path));
            var inForce = mistakes.Try(() => _settings(path));
            var benchmarkPath = inForce is null ? null : ScriptOf(inForce.Settings[SettingKeys.Benchmark]);
            var benchmark = benchmarkPath is null ? null : mistakes.Try(() => StrategyScripts.Read(benchmarkPath));
            // A file that cannot be read now will be corrected in one of the files that were read before.
            var texts = source?.WatchedPaths ?? known().Texts;
            var settings = inForce?.Files ?? EffectiveSettings.Files(Path.GetDirectoryName(path)!).Union(known().Settings);
            if (benchmarkPath is not null) settings = settings.Concat(benchmark?.WatchedPaths ?? [benchmarkPath]);
            if (follow(texts, [.. settings])) continue;

            var isKept = inForce is not null && mistakes.Try(() => SettingValue.IsOn(inForce.Settings[SettingKeys.Ledger]));
            var script = source is null ? null : mistakes.Try(() => Compile(source, errors));
            var beside = benchmark is null ? null : mistakes.Try(() => Compile(benchmark, errors));
            mistakes.ThrowIfAny();
            return Job.Of(path, script!, inForce!.Settings, run.Parameters, beside) with
            {
                Tables = _tables,
                WantsNow = true,
                WantsTrial = isKept,
                SparesUndeclared = true,
            };
        }
    }

    // The worker checks the choice, with all other settings.
    private static string? ScriptOf(Setting benchmark) => new BenchmarkChoice(benchmark.Text, benchmark.IsDefault).IsScript
        ? Path.GetFullPath(benchmark.Rooted(benchmark.Text))
        : null;

    private CompiledScript Compile(ScriptSource source, List<ScriptDiagnostic> errors)
    {
        try
        {
            return _scripts.Compile(source);
        }
        catch (ScriptDiagnosticsException wrong)
        {
            errors.AddRange(wrong.Errors);
            throw;
        }
    }
}
