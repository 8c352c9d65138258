using System.Text.RegularExpressions;

namespace Rota.Tests;

// Terminal.Gui stays behind a few files: the screens are tested without it, and its next version changes little of ours.
public sealed partial class TerminalGuiTests
{
    private static readonly string[] Places =
    [
        "host/Terminal/Driver/", "host/App/Tui/Window/", "host/App/Tui/Effects/AppLoop.cs", "host/App/Tui/Effects/OwnTerminal.cs",
        "host/App/Tui/Effects/PackageTerminal.cs", "host/App/Tui/Effects/ScreenTerminal.cs",
    ];

    private static readonly IReadOnlyList<(string File, string Text)> Users =
    [
        .. new[] { "host", "plugins", "sdk" }.SelectMany(Sources.CodeFilesIn)
            .Select(file => (File: Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/'), Text: File.ReadAllText(file)))
            .Where(file => Package().IsMatch(file.Text)),
    ];

    [Fact]
    public void OnlyTheDriverTheWindowAndTheLoopUseTerminalGui() => Assert.All(
        Users, user => Assert.True(Array.Exists(Places, place => user.File.StartsWith(place, StringComparison.Ordinal)), user.File));

    // The first two keep a state of their own, and draw cell by cell; the dialogs can delete files.
    [Fact]
    public void NoScreenUsesItsTablesTextsOrFileDialogs() => Assert.All(Users, user => Assert.False(Never().IsMatch(user.Text), user.File));

    [GeneratedRegex(@"\bTerminal\.Gui\b")]
    private static partial Regex Package();

    [GeneratedRegex(@"\b(TableView|TextView|FileDialog|OpenDialog|SaveDialog)\b")]
    private static partial Regex Never();
}
