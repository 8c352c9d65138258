using Rota.Tests.Program;

namespace Rota.Tests.Terminal;

// Even in a terminal, output without charts must have no escapes, not even those with which Console starts.
[Trait("Category", "Slow")]
public sealed class HelpInATerminalTests : IDisposable
{
    private const string Begin = "the program begins";
    private const string End = "the program ends with";

    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void HelpHasNoEscapesAndFitsTheTerminal()
    {
        var written = WrittenBy([.. Uses.Verbs.Prepend("").Select(verb => $"{verb} --help")]);

        Assert.DoesNotContain('\e', written);
        Assert.Equal(Uses.Verbs.Count + 1, written.Split("Description:").Length - 1);
        Assert.InRange(written.Split('\n').Max(line => line.TrimEnd().Length), 81, 100);
    }

    [Fact]
    public void PlainAnswersHaveNoEscapes()
    {
        var lines = Uses.Lines.Where(line => !line.StartsWith("watch ", StringComparison.Ordinal))
            // A confirmation is requested here.
            .Where(line => !line.StartsWith("data key set", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("run ", StringComparison.Ordinal) || !line.EndsWith(' '))
            // Heat maps and charts have colours.
            .Where(line => !line.StartsWith("sweep ", StringComparison.Ordinal) && !line.StartsWith("bands ", StringComparison.Ordinal));

        Assert.DoesNotContain('\e', WrittenBy([.. lines]));
    }

    public void Dispose() => _place.Dispose();

    private string WrittenBy(IReadOnlyList<string> lines)
    {
        Assert.SkipUnless(Tmux.IsInstalled, Tmux.Missing);
        using var tmux = Tmux.Open(100, 40);
        var commands = lines.Select(line => string.Join(' ', Uses.Split(line).Prepend(Place.Executable)));
        var script = _place.Write("verbs.sh", $"""
            cd {_place.Folder}
            export XDG_CACHE_HOME={_place.Folder}/cache XDG_CONFIG_HOME={_place.Folder}/config XDG_DATA_HOME={_place.Folder}/data XDG_STATE_HOME={_place.Folder}/state
            export COLORTERM=truecolor
            echo {Begin}
            {string.Join('\n', commands)}
            echo "{End} $?"
            sleep 1000
            """.ReplaceLineEndings("\n"));
        tmux.Run($"exec sh {script}");
        tmux.WaitFor(End, seconds: 300);
        return tmux.Written.Split(Begin)[^1];
    }
}
