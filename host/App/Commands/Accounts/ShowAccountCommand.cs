using System.CommandLine;
using Rota.Host.Accounting;
using Rota.Host.Foundation;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota account show: what an account holds, and its rules in sentences.
internal sealed class ShowAccountCommand
{
    private readonly Argument<string?> _account = AccountCommand.File();
    private readonly AnswerOptions _answer = new();
    private readonly Streams _streams;

    private ShowAccountCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new ShowAccountCommand(streams);
        var command = new Command("show", "Show what an account holds, and its rules in sentences.") { verb._account };
        verb._answer.AddTo(command);
        command.SetAction(verb.Show);
        return command;
    }

    private int Show(ParseResult parsed)
    {
        var state = AccountState.Read(parsed.GetValue(_account) ?? AccountCommand.Usual);
        var mistakes = StateChecks.Of(state, [.. state.File.Account.Funds.Keys]).ToList();
        _answer.Write(parsed, _streams, () => AccountJson.Of(state, mistakes), () => AccountText.Of(state, mistakes));
        return ExitCode.Done;
    }
}
