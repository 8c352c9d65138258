using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Rota.Host.Foundation;
using Rota.Terminal;

namespace Rota.Host.Commands;

// Help as wide as the terminal. Without a width it would ask Console, which first switches a terminal to another mode of its keys.
internal sealed class HelpInWidth : SynchronousCommandLineAction
{
    private const int NoTerminal = 80;

    // Whoever asks for help need not know yet what is wrong.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        // The paths of the screens come before no verb.
        if (parseResult.CommandResult.Command is not RootCommand)
        {
            foreach (var argument in parseResult.RootCommandResult.Command.Arguments) argument.Hidden = true;
        }

        var width = Streams.IsOutputRedirected ? NoTerminal : WindowSize.Now().Width;
        return new HelpAction { MaxWidth = width }.Invoke(parseResult);
    }
}
