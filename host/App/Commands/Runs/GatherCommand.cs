using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Problems;
using Rota.Host.Sweeping;

namespace Rota.Host.Commands;

// rota sweep gather DIR: checks that the folder of a sweep is complete and whole, and shows it without running anything.
internal sealed class GatherCommand
{
    private readonly Argument<string> _folder = new("DIR") { Description = "The folder of a sweep." };
    private readonly SweepViewOptions _view = new();
    private readonly Streams _streams;

    private GatherCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new GatherCommand(streams);
        var command = new Command("gather", "Check the parts of a complete sweep, show it, and write it to files.") { verb._folder };
        verb._view.AddTo(command);
        command.SetAction(verb.Gather);
        return command;
    }

    private int Gather(ParseResult parsed)
    {
        var folder = new SweepFolder(parsed.GetRequiredValue(_folder));
        var plan = PartCheck.Require(folder);
        var results = new SweepResults(folder, plan);
        var mistakes = new ProblemList();
        var view = _view.Read(parsed, plan.Input.Columns, results.Space, mistakes);
        mistakes.ThrowIfAny();
        _view.Show(parsed, _streams, view, results);
        return ExitCode.Done;
    }
}
