using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Rendering;

namespace Rota.Host.Commands;

// Shows other people's scripts and runs them only after confirmation: a script has its user's rights.
internal sealed class BundleAgreement
{
    private readonly Option<bool> _yes = new("--yes") { Description = "Run other people's scripts without asking." };

    public void AddTo(Command command) => command.Add(_yes);

    // Writes to the error stream: standard output is for the result.
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

        if (Prompt.Agrees(streams.Error, "This script runs with all your rights. Run it? [y/N] ")) return true;
        streams.Error.WriteLine("Not run.");
        return false;
    }
}
