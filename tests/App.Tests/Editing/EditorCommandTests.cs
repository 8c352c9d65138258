using Rota.Host.Editing;

namespace Rota.Tests.Editing;

public sealed class EditorCommandTests : IDisposable
{
    private static readonly string Script = Path.GetFullPath("/strategies/my kda.csx");

    private readonly string _folder = Directory.CreateTempSubdirectory("rota-editors-").FullName;
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    public EditorCommandTests() => _variables["PATH"] = $"relative:{_folder}";

    // The position options in each editor's manual.
    [Theory]
    [InlineData("vi", "+7 FILE", "+7 FILE")]
    [InlineData("vim", "+7 FILE", "+call cursor(7,3) FILE")]
    [InlineData("vim.basic", "+7 FILE", "+call cursor(7,3) FILE")]
    [InlineData("vim.tiny", "+7 FILE", "+7 FILE")]
    [InlineData("nvim", "+7 FILE", "+call cursor(7,3) FILE")]
    [InlineData("gvim", "-f +7 FILE", "-f +call cursor(7,3) FILE")]
    [InlineData("nano", "+7 FILE", "+7,3 FILE")]
    [InlineData("emacs", "+7 FILE", "+7:3 FILE")]
    [InlineData("emacsclient -t", "-t +7 FILE", "-t +7:3 FILE")]
    [InlineData("micro", "+7 FILE", "+7:3 FILE")]
    [InlineData("kak", "+7 FILE", "+7:3 FILE")]
    [InlineData("hx", "FILE:7", "FILE:7:3")]
    [InlineData("joe", "+7 FILE", "+7 FILE")]
    [InlineData("ne", "+7 FILE", "+7 FILE")]
    [InlineData("code", "--wait --goto FILE:7", "--wait --goto FILE:7:3")]
    [InlineData("code.cmd --wait -n", "--wait -n --goto FILE:7", "--wait -n --goto FILE:7:3")]
    [InlineData("codium", "--wait --goto FILE:7", "--wait --goto FILE:7:3")]
    [InlineData("cursor", "--wait --goto FILE:7", "--wait --goto FILE:7:3")]
    [InlineData("subl", "--wait FILE:7", "--wait FILE:7:3")]
    [InlineData("ed", "FILE", "FILE")]
    public void AnEditorGetsTheLineInItsOwnSyntax(string editor, string line, string lineAndColumn)
    {
        _variables["EDITOR"] = editor;
        var file = Install(editor.Split(' ')[0]);

        Assert.Equal((file, line), Told(7, null));
        Assert.Equal((file, lineAndColumn), Told(7, 3));
    }

    [Fact]
    public void WithoutALineOnlyThePathIsPassed()
    {
        _variables["EDITOR"] = "code";
        Install("code");

        Assert.Equal("--wait FILE", Told(null, null).Arguments);
    }

    [Fact]
    public void VisualOverridesEditorWhichOverridesInstalledEditors()
    {
        var (vi, nano, ed, joe) = (Install("vi"), Install("nano"), Install("ed"), Install("joe"));

        Assert.Equal(nano, Told(1, null).File);
        File.Delete(nano);
        Assert.Equal(vi, Told(1, null).File);
        _variables["EDITOR"] = "ed";
        Assert.Equal(ed, Told(1, null).File);
        _variables["VISUAL"] = "joe";
        Assert.Equal(joe, Told(1, null).File);
        _variables["VISUAL"] = "  ";
        Assert.Equal(ed, Told(1, null).File);
    }

    // The words that printf %s\n prints under sh, except for backslashes on systems with backslash paths.
    [Theory]
    [InlineData("code --wait", false, "code|--wait")]
    [InlineData(" \t a  b\n", false, "a|b")]
    [InlineData(@"""C:\Program Files\..\x"" -n", false, @"C:\Program Files\..\x|-n")]
    [InlineData(@"""C:\Program Files\..\x"" -n", true, @"C:\Program Files\..\x|-n")]
    [InlineData(@"C:\Windows\notepad.exe", true, @"C:\Windows\notepad.exe")]
    [InlineData(@"my\ editor 'it''s' ""it's"" a""b c""'d e'f", false, "my editor|its|it's|ab cd ef")]
    [InlineData("""e "" '' "\"\\\$\`\n" '\"'""", false, """e|||"\$`\n|\" """)]
    [InlineData(@"e $HOME `id` ~ *.csx; rm &", false, "e|$HOME|`id`|~|*.csx;|rm|&")]
    public void AVariableIsSplitLikeInAShell(string text, bool hasBackslashPaths, string words) =>
        Assert.Equal(words.TrimEnd(' ').Split('|'), ShellWords.Split(text, hasBackslashPaths));

    [Theory]
    [InlineData("", "No editor found (tried nano, vi). Set $EDITOR.")]
    [InlineData("mine -n", "$EDITOR is 'mine', which was not found. Set it to an installed editor, such as nano.")]
    [InlineData("./mine", "$EDITOR is './mine', which was not found. Set it to an installed editor, such as nano.")]
    [InlineData("vi 'a", "$EDITOR has an unclosed quote: vi 'a")]
    [InlineData("'' a", "$EDITOR does not name a program: '' a")]
    public void AMissingEditorIsReportedWithARemedy(string editor, string message)
    {
        _variables["EDITOR"] = editor;
        // A file without the executable bit, and a folder.
        File.WriteAllText(Path.Combine(_folder, "vi"), "");
        Directory.CreateDirectory(Path.Combine(_folder, "nano"));

        var wrong = Assert.Throws<InputException>(() => Told(1, null));

        Assert.Equal(message, Assert.Single(wrong.Mistakes).ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (string File, string Arguments) Told(int? line, int? column)
    {
        var command = EditorCommand.Of(_variables.GetValueOrDefault, Script, line, column);
        return (command.File, string.Join(' ', command.Arguments).Replace(Script, "FILE", StringComparison.Ordinal));
    }

    private string Install(string name)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return file;
    }
}
