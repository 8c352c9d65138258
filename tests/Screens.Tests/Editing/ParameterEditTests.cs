using System.Text;
using Rota.Host.Editing;

namespace Rota.Tests.Editing;

public sealed class ParameterEditTests : IDisposable
{
    private static readonly Parameter Fast = new("fast", 35, 20, 5, 60, 5, IsWhole: true);
    private static readonly Parameter Safe = new("safe", 1, 0.4, -1, 1, 0.1, IsWhole: false);
    private static readonly Parameter Index = new("index", 2, 0, 0, 2, 1, IsWhole: true) { Labels = ["SPY", "IVV", "VOO"] };
    private static readonly Parameter UseMa = new("useMa", 0, 1, 0, 1, 1, IsWhole: true) { Labels = ["false", "true"] };

    private readonly string _folder = Directory.CreateTempSubdirectory("rota-parameter-").FullName;

    private string Script => Path.Combine(_folder, "gem.csx");

    [Theory]
    [InlineData("var f = Param(\"fast\", 20, 5..60);", "var f = Param(\"fast\", 35, 5..60);")]
    [InlineData("Param( range: 5..60, value: /* days */ 20 , name:\"fast\")", "Param( range: 5..60, value: /* days */ 35 , name:\"fast\")")]
    [InlineData("var f = Param(\"fast\", 0x14, 5..60); // 20", "var f = Param(\"fast\", 35, 5..60); // 20")]
    [InlineData("var s = Param(\"slow\", 20, 5..60); var f = Param(\"fast\", 20, 5..60, below: s);", "var s = Param(\"slow\", 20, 5..60); var f = Param(\"fast\", 35, 5..60, below: s);")]
    public void OnlyTheDefaultChanges(string before, string after) => Assert.Equal(after, Written(before, Fast));

    [Fact]
    public void ANumberStaysANumberOfItsKind()
    {
        Assert.Equal("Param(\"safe\", 1.0, -1, 1, step: 0.1)", Written("Param(\"safe\", 0.4, -1, 1, step: 0.1)", Safe));
        Assert.Equal("Param(\"safe\", -0.7, -1, 1, 0.1)", Written("Param(\"safe\", -.5, -1, 1, 0.1)", Safe with { Default = -0.5, Value = -0.7 }));
    }

    [Fact]
    public void AYesOrNoAndAChoiceAreWrittenAsWords()
    {
        Assert.Equal("Param(\"useMa\", false)", Written("Param(\"useMa\", true)", UseMa));
        Assert.Equal("Param(\"index\", [\"VOO\",  \"SPY\", \"IVV\"])", Written("Param(\"index\", [\"SPY\",  \"IVV\", \"VOO\"])", Index));
        Assert.Equal("Param(\"index\", new[] { \"IVV\", \"SPY\", \"VOO\" })", Written("Param(\"index\", new[] { \"SPY\", \"IVV\", \"VOO\" })", Index with { Value = 1 }));
    }

    [Fact]
    public void SeveralAreWrittenAtOnce() => Assert.Equal(
        "var f = Param(\"fast\", 35, 5..60); var s = Param(\"safe\", 1.0, 0, 1, 0.1);",
        Written("var f = Param(\"fast\", 20, 5..60); var s = Param(\"safe\", 0.4, 0, 1, 0.1);", Safe, Fast));

    [Fact]
    public void LineEndsAndTheByteOrderMarkStay()
    {
        var text = "// Käse\r\n#load \"other.csx\"\rvar f = Param(\"fast\", 20, 5..60);\n\n\tRotate(\"SPY\")  \r\n";
        File.WriteAllBytes(Script, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);

        ParameterEdit.Write(Script, [Fast]);

        var after = text.Replace("20", "35", StringComparison.Ordinal);
        Assert.Equal([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(after)], File.ReadAllBytes(Script));
    }

    [Fact]
    public void APrivateScriptStaysPrivate()
    {
        if (OperatingSystem.IsWindows()) return;
        File.WriteAllText(Script, "Param(\"fast\", 20, 5..60)");
        File.SetUnixFileMode(Script, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        ParameterEdit.Write(Script, [Fast]);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Script));
    }

    [Theory]
    [InlineData("const int Days = 20;\nvar f = Param(\"fast\", Days, 5..60);", "gem.csx(2,23): The default of fast is 'Days', which is not a literal.")]
    [InlineData("var f = Param(\"fast\", 30, 5..60);", "gem.csx(1,23): fast is 30 here, but was 20 in the last run. Run the script again")]
    [InlineData("var f = Param(\"slow\", 20, 5..60);", "gem.csx: Cannot find Param(\"fast\", …) in the script.")]
    [InlineData("var f = x ? Param(\"fast\", 20, 5..60)\n: Param(\"fast\", 20, 5..90);", "gem.csx(2,3): fast is declared here and in line 1.")]
    [InlineData("#load \"shared.csx\"\nHold(fast)", "shared.csx(2,12): fast is declared in this file, which other scripts may load too.")]
    public void AnyOtherDeclarationIsRefusedAndTheFileStays(string text, string why)
    {
        File.WriteAllText(Path.Combine(_folder, "shared.csx"), "// Shared.\nvar fast = Param(\"fast\", 20, 5..60);\n");
        File.WriteAllText(Script, text);

        var refused = Assert.Throws<InputException>(() => ParameterEdit.Write(Script, [Fast]));

        Assert.Contains(why, Assert.Single(refused.Mistakes).ToString(), StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(Script));
    }

    [Fact]
    public void AChoiceWithOtherWordsThanInTheLastRunIsRefused()
    {
        var refused = Assert.Throws<InputException>(() => Written("Param(\"index\", [\"SPY\", \"VTI\"])", Index));

        Assert.Contains("index is SPY, VTI here, but was SPY, IVV, VOO in the last run.", refused.Mistakes[0].What, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Written(string text, params IReadOnlyList<Parameter> values)
    {
        File.WriteAllText(Script, text);
        ParameterEdit.Write(Script, values);
        return File.ReadAllText(Script);
    }
}
