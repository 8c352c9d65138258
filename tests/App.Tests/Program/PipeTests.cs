using Rota.Tests.Plugins;

namespace Rota.Tests.Program;

// A pipe gets no escape sequences, whatever terminal the environment declares.
public sealed class PipeTests : IDisposable
{
    private const char Escape = '\u001b';
    private const string Sweep = "sweep HALF --over share=0..1:0.5 --feed csv:prices";

    private readonly Place _place = Place.WithPrices();

    public PipeTests() => (_place["TERM"], _place["COLORTERM"]) = ("xterm-256color", "truecolor");

    public static TheoryData<string> Verbs => [.. Uses.Verbs];

    public static TheoryData<string> Lines => [.. Uses.Lines];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void TheHelpOfEveryVerbIsPlainAndFitsInEightyColumns(string verb)
    {
        var help = _place.Rota([.. verb.Split(' '), "--help"]);

        Assert.Equal((0, ""), (help.Code, help.Error));
        Assert.StartsWith("Description:", help.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, help.Output);
        Assert.All(help.Output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Lines))]
    public async Task TheOutputOfEveryVerbIsPlain(string line)
    {
        if (line.StartsWith("watch ", StringComparison.Ordinal))
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "Another process cannot be interrupted there.");
            using var rota = _place.Watch(Uses.Split(line)[1..]);
            var lines = await rota.UntilAsync("Watching ");
            Assert.Equal(0, await rota.InterruptAsync());
            Assert.DoesNotContain(Escape, rota.Output + string.Concat(lines));
            return;
        }

        if (line.StartsWith("plugin ", StringComparison.Ordinal)) PutPlugins();
        if (line.Contains("made.rota", StringComparison.Ordinal)) Assert.Equal(0, _place.Rota("bundle", Place.Half, "--feed", "csv:prices", "-o", "made.rota").Code);

        if (line.Contains("made.sweep", StringComparison.Ordinal)) Assert.Equal(0, _place.Rota([.. Uses.Split(Sweep), "--out", "made.sweep"]).Code);
        if (line.StartsWith("data update", StringComparison.Ordinal)) Assert.Equal(0, _place.Rota("data", "get", "AAA", "--feed", "csv:prices", "-o", "got").Code);
        if (line.StartsWith("data key remove", StringComparison.Ordinal)) Assert.Equal(0, _place.RotaTold("key\n", "data", "key", "set", "tiingo").Code);
        if (line.StartsWith("account ", StringComparison.Ordinal)) PutAccount();
        if (line.StartsWith("config unset", StringComparison.Ordinal)) Assert.Equal(0, _place.Rota("config", "set", "capital", "5000").Code);

        var run = _place.RotaTold("key\n", Uses.Split(line));

        // Includes a missing script, and a plugin copied by hand whose files cannot be verified.
        Assert.Equal(
            line.Contains("nothing", StringComparison.Ordinal) ? 2 : line.StartsWith("plugin verify", StringComparison.Ordinal) ? 1 : 0, run.Code);
        Assert.DoesNotContain(Escape, run.Output + run.Error);
        Assert.True(run.Output.Length > 0 || line.StartsWith("config set", StringComparison.Ordinal) || line.StartsWith("data probe", StringComparison.Ordinal), run.Error);
    }

    private void PutPlugins()
    {
        foreach (var version in new[] { "1.0.0", "1.1.0" })
            new MadePlugin(Version: version).WriteTo(Path.Combine(_place.Folder, "data", "rota", "plugins", "foreign", version));
        new MadePlugin(Version: "2.0.0").WriteTo(Path.Combine(_place.Folder, "newer"));
        new MadePlugin("mine").WriteTo(Path.Combine(_place.Folder, "made"));
    }

    public void Dispose() => _place.Dispose();

    private void PutAccount()
    {
        Assert.Equal(0, _place.Rota("account", "new", "made.json").Code);
        _place.Write("positions.csv", "Symbol,Shares,Price\nAAA,10,100\n");
        _place.Write("export.csv", "Symbol,Shares,Price\nAAA,11,101\n");
    }
}
