using System.Text.RegularExpressions;
using Rota.Tests.Program;

namespace Rota.Tests.Terminal;

[Trait("Category", "Slow")]
public sealed partial class RunInATerminalTests : IDisposable
{
    private const string Begin = "the program begins";
    private const string Done = "exit code 0";

    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void ARunPrintsItsChartAboveTheSummary()
    {
        using var tmux = Run("COLORTERM=truecolor", "");

        var rows = tmux.History.Split('\n');
        var head = Array.FindIndex(rows, row => row.Contains("⠒⠒ Half and half", StringComparison.Ordinal));
        Assert.True(head >= 0, tmux.History);
        Assert.Contains("0 %┤", rows[head + 14], StringComparison.Ordinal);
        Assert.Contains("└──", rows[head + 18], StringComparison.Ordinal);
        Assert.Contains("2002", rows[head + 19], StringComparison.Ordinal);
        Assert.True(Array.FindIndex(rows, row => row.StartsWith("CAGR", StringComparison.Ordinal)) > head + 19);
        Assert.True(rows.Skip(head).Take(20).Max(row => row.Length) is > 90 and <= 100);
        Assert.Contains("\e[0;38;2;95;215;255m", Written(tmux), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO_COLOR=1", "")]
    [InlineData("", "--color never")]
    public void WithoutColoursNoColourCodesAreWritten(string variables, string options)
    {
        using var tmux = Run(variables, options);

        Assert.Contains("⠒⠒ Half and half", tmux.History, StringComparison.Ordinal);
        var codes = Styles().Matches(Written(tmux)).SelectMany(style => style.Groups[1].Value.Split(';')).ToHashSet();
        Assert.Subset(new HashSet<string> { "", "0", "1", "2" }, codes);
    }

    [Fact]
    public void AnAsciiChartIsAscii()
    {
        using var tmux = Run("", "--ascii");

        Assert.Contains("** Half and half", tmux.History, StringComparison.Ordinal);
        Assert.Contains("\e[0;38;5;", Written(tmux), StringComparison.Ordinal);
        Assert.All(Written(tmux).Split("CAGR")[0], letter => Assert.True(char.IsAscii(letter)));
    }

    [Theory]
    [InlineData("", "--plain")]
    [InlineData("", "--json")]
    [InlineData("", "--report equity.csv")]
    [InlineData("", "| cat")]
    [InlineData("TERM=dumb", "")]
    public void PlainOutputHasNoEscapes(string variables, string options)
    {
        using var tmux = Run(variables, options);

        Assert.DoesNotContain('\e', Written(tmux));
        Assert.DoesNotContain("┤", Written(tmux), StringComparison.Ordinal);
    }

    [Fact]
    public void ATerminalTooSmallForAChartGetsAMessage()
    {
        using var tmux = Run("", "", width: 30);

        Assert.Contains("The chart needs 32 x 9 cells (has 30 x 20).", Written(tmux), StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private Tmux Run(string variables, string options, int width = 100)
    {
        Assert.SkipUnless(Tmux.IsInstalled, Tmux.Missing);
        var tmux = Tmux.Open(width, 40);
        // Without the shell's own line.
        var script = _place.Write("run.sh", $"""
            cd {_place.Folder}
            export XDG_CACHE_HOME={_place.Folder}/cache XDG_CONFIG_HOME={_place.Folder}/config XDG_DATA_HOME={_place.Folder}/data
            echo {Begin}
            env {variables} {Place.Executable} run {Place.Half} --feed csv:prices {options}
            echo "exit code $?"
            sleep 1000
            """.ReplaceLineEndings("\n"));
        tmux.Run($"exec sh {script}");
        tmux.WaitFor(Done);
        return tmux;
    }

    private static string Written(Tmux tmux) => tmux.Written.Split(Begin)[^1];

    [GeneratedRegex("\e\\[([0-9;]*)m")]
    private static partial Regex Styles();
}
