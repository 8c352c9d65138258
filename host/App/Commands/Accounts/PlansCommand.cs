using System.CommandLine;
using Rota.Host.Accounting;
using Rota.Host.Foundation;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota plans: what is known of plans, as values to start from.
internal sealed class PlansCommand
{
    private readonly AnswerOptions _answer = new();
    private readonly Streams _streams;

    private PlansCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new PlansCommand(streams);
        var command = new Command("plans", "List known rules of plans and fund companies, to copy into an account.");
        verb._answer.AddTo(command);
        command.SetAction(parsed =>
        {
            verb._answer.Write(parsed, verb._streams, () => PlansJson.Of(KnownPlan.All), () => PlansText.Of(KnownPlan.All));
            return ExitCode.Done;
        });
        return command;
    }
}
