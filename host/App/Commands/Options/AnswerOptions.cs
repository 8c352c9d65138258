using System.CommandLine;
using Rota.Host.Foundation;

namespace Rota.Host.Commands;

// Output format: text for people, plain ASCII, or JSON for machines.
internal sealed class AnswerOptions
{
    private readonly Option<bool> _json = new("--json") { Description = "Output JSON." };
    private readonly Option<bool> _plain = new("--plain") { Description = "Output plain ASCII." };

    public void AddTo(Command command)
    {
        command.Add(_json);
        command.Add(_plain);
    }

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    public void Write(ParseResult parsed, Streams streams, Func<byte[]> json, Func<byte[]> text)
    {
        var content = IsJson(parsed) ? json() : text();
        streams.Write(parsed.GetValue(_plain) ? PlainText.Of(content) : content);
    }
}
