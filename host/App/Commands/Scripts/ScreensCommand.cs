using System.Collections.Immutable;
using System.CommandLine;
using System.Threading.Channels;
using Rota.Host.Foundation;
using Rota.Host.Live;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Settings;
using Rota.Host.Trials;
using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Commands;

// rota [PATH...]: the screens.
internal sealed class ScreensCommand
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Scripts or folders to open (default: current folder).",
    };

    private readonly RunOptions _options = new();
    private readonly LookOptions _look = new();
    private readonly Streams _streams;

    private ScreensCommand(Streams streams) => _streams = streams;

    public static void AddTo(RootCommand root, Streams streams)
    {
        var verb = new ScreensCommand(streams);
        root.Add(verb._paths);
        verb._options.AddTo(root);
        verb._look.AddTo(root);
        root.SetAction(parsed => verb.Open(parsed, root));
    }

    private int Open(ParseResult parsed, RootCommand root)
    {
        var mistakes = new ProblemList();
        var look = ScreenTerminal.LookOf(_look.Of(parsed, mistakes), isTerminal: !Streams.IsOutputRedirected);
        var paths = parsed.GetValue(_paths) ?? [];
        foreach (var path in paths.Where(path => !Path.Exists(path)))
            mistakes.Add(new Mistake(Missing(path, root)));
        mistakes.ThrowIfAny();
        if (look is null || Streams.IsInputRedirected)
        {
            if (paths.Length == 0) return new HelpInWidth().Invoke(parsed);
            throw new InputException(new Mistake(
                "The screens need a terminal. Without one, use 'rota run', 'rota watch' or 'rota compare'."));
        }

        var keys = mistakes.Try(() => KeysFile.Read(KeysFile.UserPath()));
        var parameters = mistakes.Try(() => _options.Parameters(parsed));
        var limits = ScriptLimits.Of(_options.Settings(parsed, Path.Combine(Environment.CurrentDirectory, "any.csx"), mistakes), mistakes);
        mistakes.ThrowIfAny();
        var state = new SessionStore(SessionStore.DefaultFolder());
        var (kept, message) = state.Read();
        var app = new AppState(keys!, look, WindowSize.Now()) { Given = parameters!.ToImmutableDictionary(StringComparer.Ordinal) };
        if (message is not null) app = app.Say(message, isWrong: true);
        if (kept is not null) app = SessionWriter.Restored(app, kept);
        RunAsync(parsed, app, Roots(paths), limits, state).GetAwaiter().GetResult();
        return ExitCode.Done;
    }

    private async Task RunAsync(
        ParseResult parsed, AppState app, IReadOnlyList<string> roots, ScriptLimits limits, SessionStore state)
    {
        var events = Channel.CreateUnbounded<Msg>();
        void Say(string text) => events.Writer.TryWrite(new Msg.Said(text, IsWrong: true));
        using var terminal = ScreenTerminal.Of(app);
        // The list is on the screen before anything else starts.
        app = app with { Roots = string.Join(", ", roots.Select(Path.GetFullPath)) };
        terminal.Show(AppView.Of(AppUpdate.Of(app, new Msg.Found(ScriptRoots.Scripts(roots))).State));
        PackageConfiguration.Ignore();
        var plugins = PluginCatalogue.Scan();
        await using var pool = new WorkerPool(
            ThisProgram.Ours, limits, Environment.ProcessorCount, Say,
            line => events.Writer.TryWrite(new Msg.Printed(line.Script, line.Text)));
        await using var trials = new TrialQueue(Say, (on, tally) => events.Writer.TryWrite(new Msg.Counted(on, tally)));
        await using var live = new LiveScripts(
            plugins, path => Settings(parsed, path), pool,
            happened => events.Writer.TryWrite(new Msg.Live(happened)), roots: roots, keep: trials.Keep);
        await using var keeping = new SessionWriter(state, roots, events.Writer);
        await using var installing = new PluginWork(live, events.Writer);
        using var over = new CancellationTokenSource();
        var building = PluginBuilds.Any ? BuildWatch.FollowAsync(installing.Renew, over.Token) : Task.CompletedTask;
        await using var commands = new CommandWork(ThisProgram.Ours, events.Writer);
        var folders = new OpenFolders(live, keeping, roots, events.Writer);
        await using var setting = new SettingsWork(live, () => folders.Roots, events.Writer);
        await using var sweeps = new SweepWork(ThisProgram.Ours, live, events.Writer);
        var work = new EffectRunner(terminal, live, installing, commands, setting, sweeps, keeping, folders, events.Writer);
        events.Writer.TryWrite(new Msg.PluginsRead([.. plugins.Installed.Select(PluginLine.Of)], [.. plugins.Reports]));
        keeping.Fetch(folders.Scan(), app.ChosenPath);
        await new AppLoop(terminal, events, work).RunAsync(app).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        await building.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // The paths given, otherwise the current folder.
    private static string[] Roots(string[] paths) => paths.Length > 0 ? paths : ["."];

    private LiveSettings Settings(ParseResult parsed, string script)
    {
        var mistakes = new ProblemList();
        var settings = _options.Settings(parsed, script, mistakes);
        mistakes.ThrowIfAny();
        return new(settings, [.. _options.Files(parsed, script)]);
    }

    private static string Missing(string path, RootCommand root)
    {
        var verbs = root.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name).ToList();
        var hint = SimilarWord.To(path, verbs) is { } similar ? $" Did you mean 'rota {similar}'?" : "";
        return $"'{path}' is not a file, a folder or a verb. Verbs: {string.Join(", ", verbs)}.{hint}";
    }
}
