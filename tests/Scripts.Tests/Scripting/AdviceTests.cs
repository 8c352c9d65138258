using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Tests.Program;
using Rota.Tests.Workers;

namespace Rota.Tests.Scripting;

// The most likely mistakes, explained in the words of the strategy language.
public sealed class AdviceTests : IDisposable
{
    private static readonly ScriptCompiler Compiler = new(StrategyScripts.EnvironmentOf(Workshop.Plugins));

    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Rotate(\"SPY\").RankBy(Return(6)).Every(MonthEnd)", 1, 29, "Return takes a lookback, not the number 6", "write Return(6.MonthEnds) or Return(126.Days)")]
    [InlineData("Rotate(\"SPY\").RankBy(Sma(200)).Every(MonthEnd)", 1, 26, "Sma takes a lookback, not the number 200", "write Sma(200.Days)")]
    [InlineData("var n = 3;\nRotate(\"SPY\").RankBy(Correlation(n, \"IEF\")).Every(MonthEnd)", 2, 34, "Correlation takes a lookback, not the number n",
        "write Correlation(n.MonthEnds, \"IEF\") or Correlation(n.Days, \"IEF\")")]
    [InlineData("Rotate(\"SPY\").WeighBy(MinVariance(correlation: 6, volatility: 20.Days)).Every(MonthEnd)", 1, 48, "MinVariance takes a lookback, not the number 6",
        "write MinVariance(correlation: 6.MonthEnds, volatility: 20.Days) or MinVariance(correlation: 126.Days, volatility: 20.Days)")]
    [InlineData("Rotate(\"SPY\").RankBy(Ema(200.Days)).Every(MonthEnd)", 1, 26, "Ema takes a whole number, not a lookback", "write Ema(200)")]
    [InlineData("Rotate(\"SPY\").RankBy(Close())\n", 1, 29, "the script ends with a Rotation, not with a Strategy", "add .Every(MonthEnd)")]
    [InlineData("Hold((\"SPY\", 1.0));\n", 1, 18, "the script ends with a Fixed, not with a Strategy", "add .Every(MonthEnd)")]
    [InlineData("Rotate(\"SPY\" \"IEF\").Every(MonthEnd)", 1, 14, "a comma is missing here", "write , before \"IEF\"")]
    [InlineData("Rotate(\"SPY\")\n    .RankBy(Return(6.MonthEnds)\n    .Every(MonthEnd)", 2, 12, "the ( after RankBy is not closed", "add )")]
    [InlineData("Rotate([\"SPY\", \"IEF\").Every(MonthEnd)", 1, 8, "the [ is not closed", "add ]")]
    [InlineData("Rotate(\"SPY, \"IEF\").Every(MonthEnd)", 1, 8, "a quotation mark is missing in this text", null)]
    [InlineData("Rotate('SPY').Every(MonthEnd)", 1, 8, "a text needs double quotes", "write \"SPY\", not 'SPY'")]
    [InlineData("Rotate(“SPY”).Every(MonthEnd)", 1, 8, "“ is a typographic quotation mark", "write the straight one: \"")]
    [InlineData("Rotate(\"IEF\", SPY).Every(MonthEnd)", 1, 15, "unknown word 'SPY'", "write an asset in quotes: \"SPY\"")]
    [InlineData("Hold((SPY, 1.0)).Every(MonthEnd)", 1, 7, "unknown word 'SPY'", "write an asset in quotes: \"SPY\"")]
    [InlineData("Rotate(\"SPY\", \"IEF\").Hold(1.5).Every(MonthEnd)", 1, 27, "Hold takes a whole number, not 1.5", "to hold a share of the universe, write HoldTop(percent)")]
    [InlineData("Rotate(\"SPY\").RankBy(5).Every(MonthEnd)", 1, 22, "RankBy takes a score, not the number 5", "for the same number for every asset, write Score(_ => 5)")]
    [InlineData("Rotate(\"SPY\").HoldTop(Close()).Every(MonthEnd)", 1, 23, "HoldTop takes a number, not a score", "a score has a value only at a decision, one for each asset")]
    [InlineData("if (Close() > 1) { }\nRotate(\"SPY\").Every(MonthEnd)", 1, 5, "a score is not a bool: it is decided for each asset at a decision",
        "write If(condition, then, otherwise), .Keep(condition) or When(condition, then, otherwise)")]
    [InlineData("Rotate(\"SPY\").Keep(Close() > 1 && Close() > 2).Every(MonthEnd)", 1, 20, "&& and || work on bools, not on scores", "combine conditions with & and |")]
    [InlineData("Rotate(\"SPY\").RankBy(Smma(200.Days)).Every(MonthEnd)", 1, 22, "unknown word 'Smma'", "did you mean Sma(lookback)?")]
    [InlineData("Rotate(\"SPY\").RankBy(Lessr(Close(), 5)).Every(MonthEnd)", 1, 22, "unknown word 'Lessr'", "did you mean Lesser(score, number)?")]
    [InlineData("Rotate(\"SPY\").Every(MonthEnd).Hold(1)", 1, 31, "a Strategy has no 'Hold'", "put .Hold(…) before .Every(…)")]
    [InlineData("Rotate(\"SPY\").StopLoss(0.08).Every(MonthEnd)", 1, 15, "a Rotation has no 'StopLoss'", "put .Every(…) before .StopLoss(…)")]
    [InlineData("Rotate(\"SPY\").Every(MonthEnd).StopLoss(0.08).ReenterAfter(20)", 1, 59, "ReenterAfter takes a lookback, not the number 20",
        "write ReenterAfter(20.Days)")]
    [InlineData("Hold(\"SPY\", 0.6).Every(MonthEnd)", 1, 6, "Hold takes assets with their weights, each pair in brackets", "write Hold((\"SPY\", 0.6), (\"IEF\", 0.4))")]
    [InlineData("var a = Regex.IsMatch(\"a\", \"b\");\nRotate(\"SPY\").Every(MonthEnd)", 1, 9, "unknown word 'Regex'", "add 'using System.Text.RegularExpressions;' at the top")]
    [InlineData("var a = new HttpClient();\nRotate(\"SPY\").Every(MonthEnd)", 1, 13, "unknown type 'HttpClient'", "add 'using System.Net.Http;' at the top")]
    [InlineData("var a = Stopwatch.StartNew();\nRotate(\"SPY\").Every(MonthEnd)", 1, 9, "unknown word 'Stopwatch'", "add 'using System.Diagnostics;' at the top")]
    [InlineData("Console.WriteLine(1);\nRotate(\"SPY\").Every(MonthEnd)", 1, 1, "unknown word 'Console'", "use Print(…) to show a line")]
    [InlineData("Rotate(\"SPY\").Every(MonthEnd))", 1, 30, "this ) has no matching (", "remove it or add the (")]
    [InlineData("var x = Close());\nRotate(\"SPY\").Every(MonthEnd)", 1, 16, "this ) has no matching (", "remove it or add the (")]
    [InlineData("Rotate(\"SPY\")\n    Every(MonthEnd)", 2, 5, "a dot is missing before Every", "write .Every")]
    [InlineData("Rotate(\"SPY\",, \"IEF\").Every(MonthEnd)", 1, 14, "an argument is missing here", null)]
    [InlineData("Hold((\"SPY\", 60%)).Every(MonthEnd)", 1, 17, "')' is not valid here", "write a share as a fraction: 0.6")]
    [InlineData("Rotate(\"SPY\").RankBy(Return(\"6 months\")).Every(MonthEnd)", 1, 29, "Return takes a lookback, not a text", "write Return(6.MonthEnds)")]
    [InlineData("Rotate(\"SPY\").HoldTop(\"50%\").Every(MonthEnd)", 1, 23, "HoldTop takes a number, not a text", "write HoldTop(50)")]
    [InlineData("Rotate(\"SPY\").RankBy(Close).Every(MonthEnd)", 1, 22, "Close needs its brackets", "write Close()")]
    [InlineData("Rotate(\"SPY\").Every(MonthEnd())", 1, 21, "MonthEnd does not take brackets", "write MonthEnd")]
    [InlineData("Rotate(\"SPY\").Keep(Close() == Sma(20.Days)).Every(MonthEnd)", 1, 20, "Keep takes a score, not a bool",
        "a condition compares scores with >, <, >= or <=: Close() > Sma(200.Days)")]
    [InlineData("Rotate(\"SPY\").Keep(Close() = Sma(20.Days)).Every(MonthEnd)", 1, 20, "= assigns a value; it does not compare", "compare with >, <, >= or <=")]
    [InlineData("Rotate((\"SPY\", \"IEF\")).Every(MonthEnd)", 1, 8, "Rotate takes an Asset, not a (string, string)", null)]
    [InlineData("mine = Rotate(\"SPY\").Every(MonthEnd)", 1, 1, "unknown word 'mine'", "write var mine = …")]
    [InlineData("Rotate(\"SPY\").RankBy(asset => asset.Close).Every(MonthEnd)", 1, 28, "RankBy takes a score, not a formula", "write Score(asset => asset.Close)")]
    [InlineData("Rotate(\"SPY\").Filter(Close() > 5, otherwise: [\"IEF\", \"SHY\"]).Every(MonthEnd)", 1, 46, "Filter takes an allocation, not a list",
        "to hold all of them, write Rotate(\"IEF\", \"SHY\")")]
    [InlineData("Rotate(\"SPY\").Filter(Close() > 5, otherwise: Cash).Every(MonthEnd)", 1, 46, "unknown word 'Cash'", "remove otherwise: a failed place is then cash")]
    [InlineData("When(Of(\"SPY\", Close()) > 5, \"SPY\", cash).Every(MonthEnd)", 1, 37, "unknown word 'cash'", "write Hold() for cash")]
    [InlineData("Rotate(\"SPY\").RankBy(Return(12.Months)).Every(MonthEnd)", 1, 32, "an int has no 'Months'",
        "write 12.MonthEnds, 12.CalendarMonths or 12.MonthsOf(21)")]
    [InlineData("Rotate(\"SPY\").RankBy(Return(1.Year)).Every(MonthEnd)", 1, 31, "an int has no 'Year'", "write 12.MonthEnds")]
    [InlineData("Tranches(Rotate(\"SPY\"), 0, 5).Every(MonthEnd)", 1, 10, "Tranches takes a Strategy, not a Rotation", "add .Every(MonthEnd) to it")]
    [InlineData("Portfolio((1.0, Rotate(\"SPY\"))).Every(MonthEnd)", 1, 11, "Portfolio takes strategies with their shares, not a (double, Rotation)",
        "add .Every(MonthEnd) to it")]
    [InlineData("Rotate(\"SPY\").RankBy(Score(asset => asset.Closes(252.Days).Max())).Every(MonthEnd)", 1, 37, "a ReadOnlySpan<double> has no 'Max'",
        "write .ToArray().Max(), or Highest(252.Days)")]
    [InlineData("Decide([\"SPY\"], market => new Dictionary<string, double>()).Every(MonthEnd)", 1, 27, "a rule returns Weights, not a Dictionary<string, double>",
        "write Weights.Of((\"SPY\", 1.0))")]
    [InlineData("var a = 1;\n#r \"x.dll\"\nRotate(\"SPY\").Every(MonthEnd)", 2, 2, "#r must come before the code", "move #r above the first line of code")]
    [InlineData("Rotate(\"SPY\").Every(MonthEnd)\nPrint(\"x\")", 2, 1, "the strategy must be the last line", "move what follows it to a line above")]
    [InlineData("Rotate(\"SPY\").RankBy(Close(\"SPY\")).Every(MonthEnd)", 1, 22, "Close takes no asset", "write Of(\"SPY\", Close())")]
    [InlineData("var n = Param(\"x\", 200, above: 5);\nRotate(\"SPY\").Every(MonthEnd)", 1, 9, "Param needs a range for a number", "write Param(\"x\", 200, 1..400, above: 5)")]
    public void ALikelyMistakeIsOneSentenceWithItsRemedy(string text, int line, int column, string message, string? hint)
    {
        var wrong = Assert.Single(Refused(text).Errors);

        Assert.Equal((new TextPoint(line, column), message, hint), (wrong.At, wrong.Message, wrong.Hint));
    }

    [Theory]
    [InlineData("\"monthly\"", "did you mean MonthEnd? schedules: Day, Week, MonthEnd, MonthStart, ")]
    [InlineData("quarterly", "did you mean QuarterEnd? schedules: Day, ")]
    [InlineData("\"end of month\"", "schedules: Day, ")]
    [InlineData("", "schedules: Day, ")]
    public void AnUnknownScheduleGetsTheNearestAndAll(string schedule, string hint)
    {
        var wrong = Assert.Single(Refused($"Rotate(\"SPY\").Every({schedule})").Errors);

        Assert.StartsWith(hint, wrong.Hint, StringComparison.Ordinal);
        Assert.EndsWith("MonthDay(number), QuarterEndIn(month), YearEndIn(month)", wrong.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using System.Text.RegularExpressions;\nvar a = Regex.IsMatch(\"a\", \"b\");\nRotate(\"SPY\").Every(MonthEnd)")]
    [InlineData("Rotate(\"SPY\").RankBy(If(Close() > 5, Close(), -1)).Every(MonthEnd);")]
    [InlineData("Rotate(\"SPY\").RankBy(If(Close() > 5, 1, Close()) + Lesser(1, Close()) + Greater(0, Close())).Every(MonthEnd)")]
    public void ScriptsMayUseTheFrameworkNumbersForScoresAndAFinalSemicolon(string text) =>
        Assert.NotEmpty(Compile(text).Assembly);

    // Any typing error gets an answer on a line of the script.
    [Fact]
    [Trait("Category", "Slow")]
    public void MistypedStrategiesGetAnAnswerOrCompile()
    {
        string[] typed = ["(", ")", "[", "]", "{", "\"", "'", ",", ";", ".", "%", "=", "SPY", "1.5", "Regex ", "#r \"x.dll\"", "\n", ".Hold(2)", "$\"{", "new ", "!"];
        var random = new Random(11);
        var texts = ShippedScripts.Names.Select(name => File.ReadAllText(Path.Combine(Repository.Root, "strategies", name))).ToList();
        for (var i = 0; i < 150; i++)
        {
            var text = texts[random.Next(texts.Count)];
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var (at, cut) = (random.Next(text.Length), random.Next(3) == 0 ? random.Next(1, 8) : 0);
                text = text[..at] + typed[random.Next(typed.Length)] + text[Math.Min(text.Length, at + cut)..];
            }

            if (Record.Exception(() => Compile(text)) is not { } wrong) continue;
            var errors = Assert.IsType<ScriptDiagnosticsException>(wrong).Errors;
            Assert.NotEmpty(errors);
            Assert.All(errors, error => Assert.Equal(new ScriptFile(error.Path, text).LineAt(error.At.Line), error.SourceLine));
        }
    }

    private CompiledScript Compile(string text) => Compiler.Compile(_folder.Source(text), TestContext.Current.CancellationToken);

    private ScriptDiagnosticsException Refused(string text) => Assert.Throws<ScriptDiagnosticsException>(() => Compile(text));
}
