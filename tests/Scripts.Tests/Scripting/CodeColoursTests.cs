using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Tests.Workers;

namespace Rota.Tests.Scripting;

public sealed class CodeColoursTests
{
    private static readonly HashSet<string> Words = ["Rotate", "RankBy", "Return", "Days"];

    [Fact]
    public void EachPartOfAScriptHasItsKind()
    {
        var lines = Marked("""
            #load "shared.csx"
            // A comment.
            var Days = 20; /* a
            longer one */ Rotate("SPY", $"{Days}x").RankBy(Return(months: 12.5, Days: 3))
            """);

        Assert.Equal(
            [
                "k:#load \"shared.csx\"",
                "c:// A comment.",
                "k:var| Days = |n:20|; |c:/* a",
                "c:longer one */| |w:Rotate|(|t:\"SPY\"|, |t:$\"|{|w:Days|}|t:x\"|).|w:RankBy|(|w:Return|(months: |n:12.5|, Days: |n:3|))",
            ],
            lines);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Rotate(\"SPY")]
    [InlineData("}{ ) Rotate 日本 \ud800 \t\"")]
    [InlineData("/* without an end")]
    [InlineData("#if X\nRotate\n#endif")]
    public void AWrongScriptKeepsItsText(string text) =>
        Assert.Equal(text, string.Join('\n', CodeColours.Of(text, Words).Select(parts => string.Concat(parts.Select(part => part.Text)))));

    [Fact]
    public void TheLineBreakOfTheLastLineBeginsNoOther() => Assert.Equal(2, CodeColours.Of("a\r\nb\r\n", Words).Count);

    [Fact]
    public void WordsAreThoseOfTheSdkAndOfPlugins()
    {
        var names = LanguageNames.Of(StrategyScripts.EnvironmentOf(Workshop.Plugins));

        Assert.Superset(new HashSet<string> { "Rotate", "MonthEnd", "RankBy", "Days", "AssetView", "Close", "Param", "Sma" }, names.ToHashSet());
        Assert.DoesNotContain("Console", names);
        Assert.DoesNotContain("ToString", names);
    }

    private static IEnumerable<string> Marked(string text) => CodeColours.Of(text, Words).Select(parts => string.Join('|', parts.Select(part =>
        (part.Kind == CodeKind.Plain ? "" : $"{char.ToLowerInvariant(part.Kind.ToString()[0])}:") + part.Text)));
}
