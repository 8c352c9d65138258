using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Rendering;

namespace Rota.Host.Commands;

// Scripts of somebody else are shown, and run only when that is agreed to: a script may do what its user may do.
internal sealed class BundleAgreement
{
    private readonly Option<bool> _yes = new("--yes") { Description = "Run other people's scripts without asking." };

    public void AddTo(Command command) => command.Add(_yes);

    // Whether it may be run. What is shown goes to the error stream, as the output is the answer's.
    public bool IsGiven(ParseResult parsed, IEnumerable<(string Name, string Text)> scripts, Streams streams)
    {
        var isAgreed = parsed.GetValue(_yes);
        foreach (var (name, text) in scripts)
        {
            streams.Error.WriteLine($"--- {ShownText.Line(name)}");
            streams.Error.WriteLine(ShownText.Of(text).TrimEnd('\n'));
        }

        streams.Error.WriteLine("---");
        if (isAgreed) return true;
        if (!Prompt.IsPossible)
        {
            throw new InputException(new Mistake(
                "Not run: another person's script needs confirmation. Re-run with --yes."));
        }

        if (Prompt.Agrees(streams.Error, "This is code, and it may do what you may do. Run it? [y/N] ")) return true;
        streams.Error.WriteLine("Nothing was run.");
        return false;
    }
}
