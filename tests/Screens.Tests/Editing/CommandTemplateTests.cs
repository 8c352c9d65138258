using System.Diagnostics;
using Rota.Host.Editing;

namespace Rota.Tests.Editing;

public sealed class CommandTemplateTests
{
    // The shell's own syntax, in every form in which a path could end a word or a quote.
    private const string Hostile = "/tmp/a b/it's \"$(touch broken)\" `id`; rm -rf * \\ $HOME {file}\n&& \u00e4";

    [Theory]
    [InlineData("git log -- {file}", "git log -- \"$ROTA_FILE\"")]
    [InlineData("x --at={folder}/{day}.csv", "x --at=\"$ROTA_FOLDER\"/\"$ROTA_DAY\".csv")]
    [InlineData("awk '{print $1}' ${file} {{name}} {}", "awk '{print $1}' ${file} {name} {}")]
    [InlineData("echo \\\" {line} 'it is' \"a \\\" b\" {name}", "echo \\\" \"$ROTA_LINE\" 'it is' \"a \\\" b\" \"$ROTA_NAME\"")]
    public void PlaceholdersBecomeVariablesOfTheShell(string text, string script) => Assert.Equal(script, CommandTemplate.Of(text).Script);

    [Theory]
    [InlineData("lint {fil}", "unknown placeholder {fil}. Available: {file}, {folder}, {name}, {line}, {day}. For the text {fil} itself, write {{fil}}")]
    [InlineData("lint '{file}'", "{file} is in quotes; remove them, as its value is quoted already")]
    [InlineData("lint \"--at {file}\"", "{file} is in quotes")]
    [InlineData("echo 'it", "the quote ' is not closed")]
    public void AMistakeInTheLineIsNamed(string text, string why) =>
        Assert.Contains(why, Assert.Throws<InputException>(() => CommandTemplate.Of(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void NoValueBreaksOutOfItsWord()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs /bin/sh.");
        var start = new ProcessStartInfo("/bin/sh", ["-c", CommandTemplate.Of("printf '<%s>' pre{file}post {name}").Script]) { RedirectStandardOutput = true };
        start.Environment[CommandTemplate.Variable("file")] = Hostile;
        start.Environment[CommandTemplate.Variable("name")] = "*";

        using var shell = Process.Start(start)!;

        Assert.Equal($"<pre{Hostile}post><*>", shell.StandardOutput.ReadToEnd());
    }
}
