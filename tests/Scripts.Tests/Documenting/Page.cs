using System.Text.RegularExpressions;

namespace Rota.Tests.Documenting;

// A page for readers, by its path below the repository's root.
internal sealed partial record Page(string Path)
{
    // Pages whose commands run in tests.
    public static IReadOnlyList<string> Run { get; } = ["README.md", .. Below("host/manual")];

    // Pages whose links, paths and commands must exist.
    public static IReadOnlyList<string> All { get; } = [.. Run, .. Below("host"), "sdk/README.md", .. Below("strategies", SearchOption.AllDirectories)];

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public string Text { get; } = System.IO.File.ReadAllText(System.IO.Path.Combine(Repository.Root, Path));

    public IEnumerable<CommandBlock> Blocks => Fence().Matches(Text).Select(fence => new CommandBlock(
        Path,
        Text[..fence.Index].Count('\n'.Equals) + 1,
        fence.Groups["language"].Value,
        fence.Groups["text"].Value,
        [.. fence.Groups["note"].Captures.Select(note => note.Value)]));

    // Inline code outside of blocks.
    public IEnumerable<string> Spans => Span().Matches(Fence().Replace(Text, "")).Select(span => span.Groups["text"].Value);

    public IEnumerable<string> Links => Link().Matches(Fence().Replace(Text, "")).Select(link => link.Groups["target"].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal));

    // What a link after '#' may name: a heading in lower case, with hyphens for blanks and without other signs.
    public IReadOnlySet<string> Anchors => Heading().Matches(Fence().Replace(Text, ""))
        .Select(heading => Sign().Replace(heading.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-')).ToHashSet();

    private static IEnumerable<string> Below(string folder, SearchOption depth = SearchOption.TopDirectoryOnly) =>
        Directory.GetFiles(System.IO.Path.Combine(Repository.Root, folder), "*.md", depth)
            .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    [GeneratedRegex("^(?:<!-- (?<note>[^\n]*) -->\n)*^```(?<language>\\w*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`(?<text>[^`\n]+)`")]
    private static partial Regex Span();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Sign();
}
