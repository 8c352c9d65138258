using Rota.Host.Tui;
using Rota.Terminal;

namespace Rota.Tests.Screens;

public sealed class KeysFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void TheUsersKeysAppearInHelpAndFooter()
    {
        var table = Read("""{ "run": ["F5", "ctrl+r"], "quit": "r", /* gone */ "why": [] }""");

        Assert.Equal(["F5", "Ctrl+R"], table[AppCommand.Run].Keys);
        Assert.Equal((AppCommand.Quit, 0), table.Of(Driver.KeyOf("r")));
        Assert.Null(table.Of(Driver.KeyOf("w")));
        Assert.Null(table.Of(Driver.KeyOf("q")));
        var desk = new AppState(table, new(ColorDepth.None, GlyphSet.Ascii), new(120, 40));
        Assert.Contains(HelpText.Of(desk), line => line.Text.StartsWith("  F5, Ctrl+R", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "rnu": "F5" }""", "Unknown command 'rnu'", "Did you mean run?")]
    [InlineData("""{ "run": "F25" }""", "run: unknown key 'F25'", "each with Ctrl+, Alt+ or Shift+ in front")]
    [InlineData("""{ "run": "F5", "edit": "F5" }""", "The key F5 is assigned to both run and edit", "assign it to one")]
    [InlineData("""{ "run": 5 }""", "'run' must be a key or a list of keys", "")]
    [InlineData("[", "Expected a JSON object of keys", "")]
    [InlineData("{ \"run\": \"F5\",\n\n \"stop\": \"F99\" }", "(3): stop: unknown key 'F99'", "")]
    [InlineData("""{ "commands": { "key": "F6" } }""", "'commands' must be a list of commands, such as [{\"key\"", "")]
    [InlineData("""{ "commands": [ { "key": "F6", "name": "lint" } ] }""", "(1): A command needs a 'command'.", "Example")]
    [InlineData("""{ "commands": [ { "name": "lint", "command": "lint" } ] }""", "'lint' has no key.", "Example")]
    [InlineData("""{ "commands": [ { "key": "F6", "name": "run", "command": "lint" } ] }""", "The name 'run' belongs to another command", "give yours another")]
    [InlineData("""{ "commands": [ { "key": "F6", "name": "lint", "comand": "lint", "command": "x" } ] }""", "Unknown 'comand' of a command.", "Available: key, name, command, terminal")]
    [InlineData("""{ "commands": [ { "key": "F6", "name": "lint", "command": "x", "terminal": "yes" } ] }""", "'terminal' of 'lint' must be true or false", "")]
    [InlineData("""{ "run": "F6", "commands": [ { "key": "F6", "name": "lint", "command": "x" } ] }""", "The key F6 is assigned to both run and lint", "")]
    [InlineData("{ \"commands\": [\n{ \"key\": \"F6\", \"name\": \"lint\",\n\"command\": \"x {fil}\" } ] }", "(3): lint: unknown placeholder {fil}.", "write {{fil}}")]
    public void AnInvalidKeysFileIsReported(string text, string what, string how)
    {
        var wrong = Assert.Throws<InputException>(() => Read(text));

        Assert.Contains(wrong.Mistakes, mistake => mistake.ToString().Contains(what, StringComparison.Ordinal)
            && mistake.ToString().Contains(how, StringComparison.Ordinal) && mistake.File == _path);
    }

    [Fact]
    public void TheUsersOwnCommandsHaveKeysOfTheirOwn()
    {
        var table = Read("""{ "commands": [ { "key": ["F6", "x"], "name": "changes", "command": "git diff {file}", "terminal": true } ] }""");

        Assert.Equal((AppCommand.Custom, 0), table.Of(Driver.KeyOf("x")));
        Assert.Equal(("changes", true, "git diff {file}"), (table.Commands[0].Name, table.Commands[0].HasTerminal, table.Commands[0].Line.Text));
        Assert.Empty(table[AppCommand.Export].Keys);
    }

    // A key that is twice in the table would never reach the second command.
    [Fact]
    public void TerminalsSendEveryKeyOfTheTable() => Assert.All(
        KeyTable.Default.Bindings.SelectMany(binding => binding.Keys), key => Assert.Equal(key, Driver.KeyOf(key).ToString()));

    public void Dispose() => File.Delete(_path);

    private KeyTable Read(string text)
    {
        File.WriteAllText(_path, text);
        return KeysFile.Read(_path);
    }
}
