using System.CommandLine;
using Rota.Engine;
using Rota.Host.Errors;
using Rota.Host.Output;
using Rota.Host.Plugins;
using Rota.Host.Running;

namespace Rota.Host.Commands;

// rota now SCRIPT: what to hold now.
internal sealed class NowVerb
{
    private readonly Argument<string> _script = new("SCRIPT") { Description = "The strategy's .csx file." };
    private readonly RunOptions _options = new();
    private readonly AnswerOptions _answer = new();
    private readonly Streams _streams;

    private NowVerb(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new NowVerb(streams);
        var command = new Command("now", "Says what to hold now, what has changed, and when to look again.") { verb._script };
        verb._options.AddTo(command);
        verb._answer.AddTo(command);
        command.SetAction(verb.Show);
        return command;
    }

    private int Show(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var script = parsed.GetRequiredValue(_script);
        progress.Now($"Compiling {script}");
        var mistakes = new Mistakes();
        var prepared = _options.Prepare(parsed, script, PluginCatalogue.Scan(), _streams.Error, mistakes);
        mistakes.ThrowIfAny();

        var run = Pipeline.Backtest(prepared!, progress);
        var sheet = Simulator.Now(run);
        _answer.Write(parsed, _streams, () => SignalJson.Now(run, sheet), () => SignalText.Now(run, sheet));
        return ExitCode.Done;
    }
}
