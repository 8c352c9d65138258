using System.Text.Json;
using Rota.Host.Rendering;

namespace Rota.Tests.Program;

// Explanations in the words of the script.
public sealed class NamedScoreTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    [Fact]
    [Trait("Category", "Slow")]
    public void WhyUsesTheScriptsVariableNamesAndShowsConditionsAsYesOrNo()
    {
        _place.Write("named.csx", """
            var fast = Return(5.Days);
            var slow = Score(asset => asset.Return(20.Days));
            var momentum = fast + 2 * slow;
            Rotate("AAA", "BBB").RankBy(momentum - Volatility(20.Days)).Keep(momentum > 0).Hold(2)
                .Guard(Canary(fast, "AAA")).Refuge("AAA", when: slow > 0).Every(MonthEnd)
            """);
        string[] asked = ["why", "named.csx", "--feed", "csv:prices", "--on", "2002-06-28"];

        var why = _place.Rota(asked).Output;
        var terms = JsonDocument.Parse(_place.Rota([.. asked, "--json"]).Output).RootElement
            .GetProperty("explanation").GetProperty("assets")[0].GetProperty("terms");

        Assert.Contains("- ranks by momentum - Volatility(20 days)\n", why, StringComparison.Ordinal);
        Assert.Contains("  fast = Return(5 days)\n  slow = Score(asset => asset.Return(20.Days))\n  c = Volatility(20 days)\n  d = momentum > 0\n", why, StringComparison.Ordinal);
        Assert.Contains("  Asset  Rank     Score      fast      slow         c         d  Share of picks %  Outcome", why, StringComparison.Ordinal);
        Assert.Matches("  AAA       1 +0.0328 +0.0036 +0.0146 +0.0000 +yes +100.00  held", why);
        Assert.Matches("  BBB       2 .+ no +0.00  fails d\n", why);
        Assert.Contains("the guard Canary(fast, AAA) takes", why, StringComparison.Ordinal);
        Assert.Contains("    a = slow > 0\n", why, StringComparison.Ordinal);
        Assert.Equal(("Return(5 days)", "fast"), (terms[0].GetProperty("term").GetString(), terms[0].GetProperty("name").GetString()));
        Assert.False(terms[2].TryGetProperty("name", out _));
    }

    [Theory]
    [InlineData("Return(5 days)", "12 * Return(5 days) - MyReturn(5 days)", "12 * x - MyReturn(5 days)")]
    [InlineData("a + b", "(a + b) / 2 > 0", "x / 2 > 0")]
    [InlineData("a + b", "Lesser(a + b, 0) + (a + b)", "Lesser(x, 0) + x")]
    [InlineData("a + b", "a + b * 2 > 0", "a + b * 2 > 0")]
    [InlineData("a + b", "c - a + b", "c - a + b")]
    [InlineData("a + b", "ranks by a + b", "ranks by x")]
    [InlineData("a + b", "a + b - c", "x - c")]
    [InlineData("a * b", "c - a * b / d", "c - x / d")]
    [InlineData("a * b", "c / a * b", "c / a * b")]
    [InlineData("a + b", "a + b > 0 & c > a + b", "x > 0 & c > x")]
    [InlineData("a > 0", "a > 0 & !(a > 0) | b > 0", "x & !x | b > 0")]
    [InlineData("a > 0", "aa > 0 & a > 0.5", "aa > 0 & a > 0.5")]
    public void ANameReplacesItsFormulaOnlyAsAPartOfItsOwn(string formula, string text, string expected) =>
        Assert.Equal(expected, new NamedFormula("x", formula).In(text));

    public void Dispose() => _place.Dispose();
}
