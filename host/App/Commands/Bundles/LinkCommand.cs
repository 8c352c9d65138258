using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota link SCRIPT: the strategy as text that 'rota run' accepts instead of a script.
internal sealed class LinkCommand
{
    private readonly Argument<string> _script = new("SCRIPT") { Description = "The strategy's .csx file." };
    private readonly RunOptions _options = new();
    private readonly Streams _streams;

    private LinkCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new LinkCommand(streams);
        var command = new Command("link", "Print a strategy with its parameters and settings as a link for 'rota run'.") { verb._script };
        verb._options.AddTo(command);
        command.SetAction(verb.Write);
        return command;
    }

    private int Write(ParseResult parsed)
    {
        var script = parsed.GetRequiredValue(_script);
        var mistakes = new ProblemList();
        var run = _options.Prepare(parsed, script, PluginCatalogue.Scan(), _streams.Error, mistakes);
        mistakes.ThrowIfAny();
        foreach (var setting in LinkContent.LeftOut(run!.Plan.Settings))
            _streams.Error.WriteLine($"{setting.Key} = {setting.Text} is not in the link because it applies only to this machine.");
        _streams.Out.WriteLine(LinkText.Of(LinkContent.Of(run.Built, run.Plan.Settings)));
        return ExitCode.Done;
    }
}
