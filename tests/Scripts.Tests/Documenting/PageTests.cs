using System.Text.RegularExpressions;

namespace Rota.Tests.Documenting;

// What pages name is there.
public sealed partial class PageTests
{
    private const string Commands = "host/manual/commands.md";
    private const string Begin = "<!-- commands -->\n";
    private const string End = "<!-- end of commands -->";

    public static TheoryData<string> Pages => [.. Page.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLinkLeadsToAFileAndAHeading(string path)
    {
        var page = new Page(path);
        var wrong = page.Links.Where(link => !Leads(page, link)).ToList();

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryPathOfTheRepositoryExists(string path)
    {
        var page = new Page(path);
        var words = page.Spans.Concat(page.Blocks.Where(block => block.IsCommands).SelectMany(block => block.Commands.Split('\n')))
            .SelectMany(text => text.Split(' ')).Where(word => RepositoryPath().IsMatch(word));
        var wrong = words.Where(word => !word.Contains("/bin/", StringComparison.Ordinal) && !IsThere(word)).ToList();

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryVerbAndOptionIsOneOfTheProgram(string path)
    {
        var page = new Page(path);
        var texts = page.Spans.Concat(page.Blocks.SelectMany(block => block.Commands.Split('\n'))).Select(WithoutComment).ToList();
        var unknown = texts.SelectMany(text => Line().Matches(text).Select(line => line.Value)).Select(line => (line, Word: CommandTable.Unknown(line)))
            .Where(each => each.Word is not null).Select(each => $"{each.Word} in '{each.line}'");
        var options = page.Spans.Where(span => span.StartsWith("--", StringComparison.Ordinal)).Select(span => span.Split(' ', '=')[0])
            .Where(option => !CommandTable.HasOption(option));

        Assert.Empty(unknown.Concat(options));
    }

    [Fact]
    public void TheReadmeHasAtMost130Lines() => Assert.InRange(new Page("README.md").Text.TrimEnd('\n').Split('\n').Length, 1, 130);

    [Fact]
    public void TheIndexOfTheManualNamesEveryPage() => Assert.Equal(
        Page.Run.Where(path => path.StartsWith("host/manual/", StringComparison.Ordinal) && path != "host/manual/README.md").Select(Path.GetFileName).Order(StringComparer.Ordinal),
        new Page("host/manual/README.md").Links.Where(link => !link.Contains('/') && !link.Contains('#') && File.Exists(Path.Combine(Repository.Root, "host/manual", link))).Distinct().Order(StringComparer.Ordinal));

    // UPDATE_APPROVED=1 writes the tables.
    [Fact]
    public void ThePageOfCommandsIsMadeFromTheProgram()
    {
        var (path, text) = (Path.Combine(Repository.Root, Commands), new Page(Commands).Text);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var made = $"{text[..from]}\n{CommandTable.Tables()}\n{text[to..]}";
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1") File.WriteAllText(path, made);

        Assert.Equal(File.ReadAllText(path), made);
    }

    private static string WithoutComment(string text) => text.Split(" #")[0];

    private static bool Leads(Page page, string link)
    {
        var parts = link.Split('#');
        var path = parts[0].Length == 0 ? page.Path : Path.GetRelativePath(".", Path.Combine(page.Folder, parts[0])).Replace('\\', '/');
        return IsThere(path) && (parts.Length == 1 || new Page(path).Anchors.Contains(parts[1]));
    }

    private static bool IsThere(string path) => Path.Exists(Path.Combine(Repository.Root, path));

    // A path below one of the repository's folders, without stars or places for names.
    [GeneratedRegex("^(host|plugins|sdk|strategies|tests)/[A-Za-z0-9_./-]*$")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex("(?<![\\w/.-])rota( [^\\s`]+)+")]
    private static partial Regex Line();
}
