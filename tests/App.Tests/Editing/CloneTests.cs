using Rota.Host.Editing;

namespace Rota.Tests.Editing;

public sealed class CloneTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rota-clone-").FullName;

    // In the same folder, loaded files are found as before.
    [Fact]
    public void ACopyIsWrittenNextToItsOriginal()
    {
        const string text = "#load \"../shared/common.csx\"\r\n" +
            "Hold((\"SPY\", Share)).Every(MonthEnd).Named(@\"Old \"\"one\"\"\") // .Named(\"Old\")";
        var original = Write("mine/old.csx", text);

        var path = Clone.Of(original, "young");

        Assert.Equal(Path.Combine(_folder, "mine", "young.csx"), path);
        Assert.Equal(text.Replace("@\"Old \"\"one\"\"\"", "\"young\"", StringComparison.Ordinal), File.ReadAllText(path));
        Assert.Equal(text, File.ReadAllText(original));
    }

    [Theory]
    [InlineData("other", "{0}/other.csx already exists; choose another name.")]
    [InlineData("../other", "'../other' is not a valid name: begin with a letter or digit.")]
    [InlineData("other.csx", "'other.csx' is not a valid name: leave out the ending: other.")]
    public void AnInvalidNameWritesNothing(string name, string message)
    {
        var original = Write("old.csx", "Hold((\"SPY\", 1)).Every(MonthEnd).Named(\"Old\")");
        Write("other.csx", "mine");

        var wrong = Assert.Throws<InputException>(() => Clone.Of(original, name));

        Assert.Equal(message.Replace("{0}", _folder, StringComparison.Ordinal), Assert.Single(wrong.Mistakes).ToString());
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder, "other.csx")));
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public void AMissingOrUnnamedScriptIsNotCopied()
    {
        var nameless = Write("nameless.csx", "Hold((\"SPY\", 1)).Every(MonthEnd)");

        var wrong = Assert.Throws<InputException>(() => Clone.Of(nameless, "young"));

        Assert.Contains("for the new name young", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => Clone.Of(Path.Combine(_folder, "gone.csx"), "young"));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("kda", "kda-2")]
    [InlineData("kda", "kda-4", "kda-2", "KDA-3")]
    [InlineData("kda-2", "kda-3", "kda")]
    [InlineData("half-60", "half-61")]
    [InlineData("top-2020", "top-2020-2")]
    [InlineData("-1", "1-2")]
    [InlineData("my (old) rule.v2", "my-old-rule-v2-2")]
    [InlineData("§", "strategy-2")]
    public void AFreeNameIsValidAndUnused(string script, string free, params string[] others)
    {
        foreach (var name in others) Write($"{name}.csx", "");
        var original = Write($"{script}.csx", "Hold((\"SPY\", 1)).Every(MonthEnd).Named(\"Old\")");

        Assert.Equal(free, Clone.FreeName(original));
        Clone.Of(original, free);
    }

    [Fact]
    public void ALongNameIsShortenedForItsCopy()
    {
        var original = Write($"{new string('a', 100)}.csx", "Hold((\"SPY\", 1)).Every(MonthEnd).Named(\"Old\")");

        Assert.Equal(62, Clone.FreeName(original).Length);
        Clone.Of(original, Clone.FreeName(original));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
