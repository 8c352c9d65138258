using System.CommandLine;
using Rota.Host.Alerting;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;

namespace Rota.Host.Commands;

// rota alert SCRIPT: tells channels what is new since they were told last.
internal sealed class AlertCommand
{
    // The gravest first.
    private static readonly int[] Gravity =
        [ExitCode.OurBug, ExitCode.PluginFault, ExitCode.UserMistake, ExitCode.NotDelivered, ExitCode.ChecksFailed, ExitCode.TradeFound, ExitCode.Done];

    private readonly AlertOptions _options = new();
    private readonly Streams _streams;
    private readonly TimeProvider _time;

    private AlertCommand(Streams streams, TimeProvider time) => (_streams, _time) = (streams, time);

    public static Command Create(Streams streams, TimeProvider time)
    {
        var verb = new AlertCommand(streams, time);
        var command = new Command("alert", "Tell by mail, chat, file or command when a strategy's target changes.") { AlertInstallCommand.Create(streams, time) };
        verb._options.AddTo(command);
        command.SetAction(verb.Tell);
        return command;
    }

    private int Tell(ParseResult parsed)
    {
        var mistakes = new ProblemList();
        var scripts = mistakes.Try(() => _options.Scripts(parsed));
        var account = mistakes.Try(() => _options.Account(parsed));
        var settle = mistakes.Try(() => _options.Settle(parsed, account));
        var calendar = mistakes.Try(() => _options.Calendar(parsed));
        mistakes.ThrowIfAny();
        var folder = AlertFolder.Ours();
        var plugins = PluginCatalogue.Scan();
        var codes = new List<int> { ExitCode.Done };
        // One that cannot be opened does not keep others from telling.
        var channels = new List<(string Choice, IAlertChannel Channel)>();
        foreach (var choice in _options.Channels(parsed))
            codes.Add(Guarded($"--channel {choice.Name}", () => { channels.Add((choice.ToString(), choice.Open(plugins, _streams.Out))); return ExitCode.Done; }));

        var compiler = new StrategyScripts(plugins, _streams.Error);
        var teller = new Teller(folder, _time, _options.TellsRebalances(parsed), _streams.Error);
        foreach (var script in scripts!)
        {
            codes.Add(Guarded(script, () =>
            {
                var look = Look(parsed, script, plugins, compiler, new Looking(calendar!, settle, _time, account));
                foreach (var (choice, channel) in channels) codes.Add(Guarded($"{script}, {choice}", () => Told(parsed, look, choice, channel, script, teller)));
                return ExitCode.Done;
            }));
        }

        return Gravity.First(codes.Contains);
    }

    private int Told(ParseResult parsed, Look look, string choice, IAlertChannel channel, string script, Teller teller)
    {
        Report report;
        try
        {
            report = teller.TellAsync(look, choice, channel).GetAwaiter().GetResult();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot keep what was told: {refused.Message}", AlertFolder.Ours()));
        }

        if (report.Code == ExitCode.NotDelivered) _streams.Error.WriteLine($"{script}: {report.Line}");
        else if (!_options.IsQuiet(parsed)) _streams.Out.WriteLine($"{script}: {report.Line}");
        _streams.Out.Flush();
        return report.Code == ExitCode.Done && report.HasTrade && _options.HasExitCode(parsed) ? ExitCode.TradeFound : report.Code;
    }

    private Look Look(ParseResult parsed, string script, PluginCatalogue plugins, StrategyScripts compiler, Looking looking)
    {
        var mistakes = new ProblemList();
        var prepared = _options.Run.Prepare(parsed, script, plugins, compiler, mistakes);
        mistakes.ThrowIfAny();
        return looking.At(script, prepared!);
    }

    // An error stops only what it happened to.
    private int Guarded(string what, Func<int> step)
    {
        try
        {
            return step();
        }
        catch (Exception failure)
        {
            _streams.Error.WriteLine($"{what}: wrong");
            return Boundary.Report(failure, _streams.Error);
        }
    }
}
