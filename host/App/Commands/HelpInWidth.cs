using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Rota.Host.Output;
using Rota.Host.Terminal;

namespace Rota.Host.Commands;

// Help as wide as the terminal. Without a width it would ask Console, which first switches a terminal to another mode of its keys.
internal sealed class HelpInWidth : SynchronousCommandLineAction
{
    private const int NoTerminal = 80;

    // Whoever asks for help need not know yet what is wrong.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var width = Streams.IsOutputRedirected ? NoTerminal : WindowSize.Now().Width;
        return new HelpAction { MaxWidth = width }.Invoke(parseResult);
    }
}
