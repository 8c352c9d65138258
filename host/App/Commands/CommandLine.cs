using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;

namespace Rota.Host.Commands;

// The program's verbs, and the help for using them incorrectly.
internal static class CommandLine
{
    private const string About = """
        Backtest rotation strategies written as short C# scripts.

        rota run strategies/quantstrat/kda.csx --feed csv:prices --from 2007 --json
        rota run strategies/quantopian/v1-asset-class-rotation.csx --param fast=30
        rota explain sharpe strategies/quantstrat/kda.csx
        rota words Sma
        """;

    // --param fast 30, where the value is one argument too many.
    private static string? Parameter(ParseResult parsed, string[] args)
    {
        var at = Array.IndexOf(args, "--param");
        return at >= 0 && at + 2 < args.Length && !args[at + 1].Contains('=', StringComparison.Ordinal) && parsed.UnmatchedTokens.Contains(args[at + 2])
            ? $"--param {args[at + 1]}={args[at + 2]}"
            : null;
    }

    public static int Run(string[] args, Streams streams)
    {
        var root = Root(streams);
        // Assets and files may begin with an @.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not (HelpInWidth or VersionAction))
        {
            var verb = string.Join(' ', parsed.CommandResult.Command.Parents.Select(parent => parent.Name).Append(parsed.CommandResult.Command.Name));
            foreach (var error in parsed.Errors) streams.Error.WriteLine(error.Message);
            if (SecondVerb(root, args) is { } meant) streams.Error.WriteLine($"Did you mean 'rota {meant}'?");
            if (Parameter(parsed, args) is { } set) streams.Error.WriteLine($"Did you mean {set}?");
            streams.Error.WriteLine($"'{verb} --help' explains its use.");
            return ExitCode.UserMistake;
        }

        if (BeforeVerb(parsed) is [var first, ..])
        {
            var name = parsed.CommandResult.Command.Name;
            streams.Error.WriteLine($"Options go after the verb: rota {name} … {first}.");
            streams.Error.WriteLine($"'rota {name} --help' explains its use.");
            return ExitCode.UserMistake;
        }

        LogOption.Begin(parsed, args);
        // A process that the program starts belongs to one that has already started.
        var isPart = parsed.CommandResult.Command.Name is ThisProgram.WorkerVerb or ThisProgram.ProbeVerb or ThisProgram.LaunchVerb;
        if (!isPart && PluginFolders.User() is { } folder) StaleFiles.Sweep(folder);
        if (!isPart) ScriptGuard.Begin(streams);
        using var builds = PluginOptions.Begin(parsed);
        try
        {
            var code = parsed.Invoke(new InvocationConfiguration
            {
                Output = streams.Out,
                Error = streams.Error,
                EnableDefaultExceptionHandler = false,
            });
            streams.Out.Flush();
            return code;
        }
        finally
        {
            ScriptGuard.End();
        }
    }

    // The arguments without the first verb, if a verb without subcommands is followed by another one: bundle verify FILE.
    private static string? SecondVerb(RootCommand root, string[] args) =>
        args is [var first, var second, ..] && root.Subcommands.Any(verb => verb.Name == second && !verb.Hidden)
        && root.Subcommands.FirstOrDefault(verb => verb.Name == first) is { Subcommands.Count: 0 }
            ? string.Join(' ', args[1..])
            : null;

    // Arguments for the screens have no effect before a verb.
    private static List<string> BeforeVerb(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? [] :
    [
        .. parsed.RootCommandResult.Children.SelectMany(child => child switch
        {
            OptionResult { Implicit: false, Option.Recursive: false, IdentifierToken: { } option } => [option.Value],
            ArgumentResult { Implicit: false } argument => argument.Tokens.Select(token => token.Value),
            _ => Enumerable.Empty<string>(),
        }),
    ];

    public static RootCommand Root(Streams streams)
    {
        var root = new RootCommand(About)
        {
            RunCommand.Create(streams), WatchCommand.Create(streams), CompareCommand.Create(streams), LuckCommand.Create(streams), VaryCommand.Create(streams),
            SweepCommand.Create(streams), BandsCommand.Create(streams), ReportCommand.Create(streams),
            NowCommand.Create(streams, TimeProvider.System), AlertCommand.Create(streams, TimeProvider.System), CalendarCommand.Create(streams, TimeProvider.System),
            FlipCommand.Create(streams, TimeProvider.System), WhyCommand.Create(streams), ExplainCommand.Create(streams), CheckCommand.Create(streams), NewCommand.Create(streams),
            ListCommand.Create(streams), WordsCommand.Create(streams), DataCommand.Create(streams), ConfigCommand.Create(streams), LedgerCommand.Create(streams),
            AccountCommand.Create(streams), PlansCommand.Create(streams),
            BundleCommand.Create(streams), OpenCommand.Create(streams), VerifyCommand.Create(streams), ForkCommand.Create(streams),
            LinkCommand.Create(streams), PluginCommand.Create(streams), WorkerCommand.Create(), ProbeCommand.Create(streams), LaunchCommand.Create(),
        };
        PluginOptions.AddTo(root);
        LogOption.AddTo(root);
        ScreensCommand.AddTo(root, streams);
        foreach (var option in root.Options)
        {
            if (option is VersionOption version) version.Action = new VersionAction();
            if (option is HelpOption help) help.Action = new HelpInWidth();
        }

        return root;
    }
}
