using System.Text;
using System.Text.RegularExpressions;

namespace Rota.Tests.Documenting;

// What a page tells its reader to type works as written, block after block, from an empty folder. A note above a block, which no reader
// sees, gives the reason why a block is left out.
[Trait("Category", "Slow")]
public sealed class CommandBlockTests
{
    // Blocks that cannot run here, in all pages together.
    private const int MostLeftOut = 10;

    public static TheoryData<string> Pages => [.. Page.Run.Where(path => new Page(path).Blocks.Any(block => block.IsCommands))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void TheCommandsOfAPageRunAsWritten(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The blocks are for a POSIX shell.");
        using var shell = new Shell();
        foreach (var block in new Page(path).Blocks)
        {
            if (block.File is { } file) shell.Write(file, block.Text);
            if (block.First.Length > 0) Succeeds(block, shell.Run(block.First), 0);
            if (!block.IsRun) continue;
            if (block.IsConsole) Shows(block, shell);
            else Succeeds(block, shell.Run(block.Commands), block.ExitCode);
        }
    }

    [Fact]
    public void FewBlocksAreLeftOutAndEachSaysWhy()
    {
        var leftOut = Page.Run.SelectMany(path => new Page(path).Blocks).Where(block => block.IsCommands && block.LeftOut is not null).ToList();

        Assert.True(leftOut.Count <= MostLeftOut, string.Join('\n', leftOut.Select(block => $"{block}: {block.LeftOut}")));
        Assert.All(leftOut, block => Assert.True(block.LeftOut!.Length > 10, $"{block} gives no reason."));
    }

    private static void Succeeds(CommandBlock block, (int Code, string Text) run, int code) =>
        Assert.True(run.Code == code, $"{block} exits with {run.Code} instead of {code}:\n{run.Text}");

    // A line of dots stands for any lines, and dots at the end of a line for its rest.
    private static void Shows(CommandBlock block, Shell shell)
    {
        var shown = new StringBuilder();
        foreach (var command in block.Commands.Split('\n'))
        {
            var run = shell.Run(command);
            shown.Append("$ ").Append(command).Append('\n').Append(run.Text);
            Succeeds(block, run, block.Commands.EndsWith(command, StringComparison.Ordinal) ? block.ExitCode : 0);
        }

        Assert.True(Pattern(block).IsMatch(shown.ToString()), $"{block} shows:\n{shown}");
    }

    private static Regex Pattern(CommandBlock block)
    {
        var lines = block.Text.TrimEnd('\n').Split('\n').Select(line =>
            line == "..." ? "(.*\n)*?"
            : line.EndsWith(" ...", StringComparison.Ordinal) ? $"{Regex.Escape(line[..^4])} .*\n"
            : $"{Regex.Escape(line)}\n");
        return new($"\\A{string.Concat(lines)}\\s*\\z");
    }
}
