using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Rota.Host.Foundation;
using Rota.Terminal;

namespace Rota.Host.Commands;

// Help as wide as the terminal. Without a width the library would use Console, which switches the terminal's key mode.
internal sealed class HelpInWidth : SynchronousCommandLineAction
{
    private const int NoTerminal = 80;

    // Help works despite other errors on the command line.
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
