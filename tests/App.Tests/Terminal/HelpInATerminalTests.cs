using Rota.Tests.Program;

namespace Rota.Tests.Terminal;

// In a terminal, too, what is no chart has no escape: not even those by which Console begins.
[Trait("Category", "Slow")]
public sealed class HelpInATerminalTests : IDisposable
{
    private const string Begin = "the program begins";
    private const string End = "the program ends with";

    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void HelpHasNoEscapeAndIsAsWideAsTheTerminal()
    {
        var written = WrittenBy([.. Uses.Verbs.Prepend("").Select(verb => $"{verb} --help")]);

        Assert.DoesNotContain('\e', written);
        Assert.Equal(Uses.Verbs.Count + 1, written.Split("Description:").Length - 1);
        Assert.InRange(written.Split('\n').Max(line => line.TrimEnd().Length), 81, 100);
    }

    [Fact]
    public void PlainAnswersHaveNoEscape()
    {
        var lines = Uses.Lines.Where(line => !line.StartsWith("watch ", StringComparison.Ordinal))
            // A key is asked for.
            .Where(line => !line.StartsWith("data key set", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("run ", StringComparison.Ordinal) || !line.EndsWith(' '));

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
            export XDG_CACHE_HOME={_place.Folder}/cache XDG_CONFIG_HOME={_place.Folder}/config XDG_DATA_HOME={_place.Folder}/data
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
