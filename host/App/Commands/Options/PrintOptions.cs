using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Rendering;

namespace Rota.Host.Commands;

// How many of the script's printed lines to show. They go to the error stream, so results stay clean.
internal sealed class PrintOptions
{
    private readonly Option<bool> _prints = new("--prints")
    {
        Description = $"Show all lines that the script prints (default: the first {PrintsText.MostLines}, and none with --json).",
    };

    public void AddTo(Command command) => command.Add(_prints);

    public bool ShowsAll(ParseResult parsed) => parsed.GetValue(_prints);

    public void Write(ParseResult parsed, bool isJson, Prints prints, Streams streams)
    {
        if (!isJson || ShowsAll(parsed)) Write(PrintsText.Of(prints.Lines, prints.LeftOut, ShowsAll(parsed)), streams);
    }

    public static void Write(IEnumerable<string> lines, Streams streams)
    {
        streams.Out.Flush();
        foreach (var line in lines) streams.Error.WriteLine(line);
    }
}
