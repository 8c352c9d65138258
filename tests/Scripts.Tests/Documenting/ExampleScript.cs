using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rota.Host.Scripting;

namespace Rota.Tests.Documenting;

// Completes an example: declares its free names and turns its value into a strategy.
internal static class ExampleScript
{
    // Names that pages use for the reader's own values.
    private const string Declared = """
        int N = 2, K = 3, n = 2, k = 3, rank = 3, fast = 20; double p = 0.1, x = 1;
        Asset asset = "SPY"; Asset[] assets = ["SPY", "EFA", "EEM", "IEF"];
        IScore momentum = Return(6.MonthEnds), mom = momentum, m3 = Return(3.MonthsOf(22)), m4 = Return(4.MonthsOf(22));
        IScore trend = Sma(20.Days) / Sma(120.Days), ratio = trend, score = momentum, volatility = Volatility(63.Days);
        IScore bear = Of("SPY", Close() < Sma(200.Days)); Allocation bonds = "IEF", stocks = "SPY";
        IWeighter weighter = InverseVolatility(63.Days);
        var strategy = Hold(("SPY", 0.6), ("IEF", 0.4)).Every(MonthEnd); Strategy one = strategy, other = Hold(("GLD", 1)).Every(QuarterEnd);

        static Strategy Shown(Strategy it) => it;
        static Strategy Shown(Allocation it) => it.Every(MonthEnd);
        static Strategy Shown(IScore it) => Shown(Rotate("EFA", "EEM", "IEF").RankBy(it).Hold(1));
        static Strategy Shown(IWeighter it) => Shown(Rotate("SPY", "EFA", "EEM").RankBy(Return(3.MonthEnds)).Hold(3).WeighBy(it));
        static Strategy Shown(IGuard it) => Shown(Rotate("SPY", "EFA", "EEM").RankBy(Return(3.MonthEnds)).Hold(1).Guard(it));
        static Strategy Shown(Schedule it) => Hold(("SPY", 1)).Every(it);
        static Strategy Shown(Lookback it) => Shown(Return(it));
        static Strategy Shown(LookbackMix it) => Shown(MinVariance(it, it));
        static Strategy Shown(double it) => Hold(("SPY", 1)).Every(MonthEnd);
        static Strategy Shown(bool it) => Shown(1.0);
        static Strategy Shown(string it) => Shown(1.0);
        static Strategy Shown(Asset it) => Shown((Allocation)it);
        static Strategy Shown(Weights it) => Shown(Decide([.. it.Assets], market => it));
        """;

    private const string Universe = "Rotate(\"SPY\", \"EFA\", \"EEM\", \"IEF\", \"GLD\", \"TLT\")";

    private const string Nothing = "Hold((\"SPY\", 1)).Every(MonthEnd)";

    private static readonly string[] Values =
        ["asset", "momentum", "mom", "m3", "m4", "trend", "ratio", "score", "volatility", "market"];

    // Names of values that Rota gives to a plugin.
    private static readonly string[] Given = ["run", "fund"];

    private static readonly HashSet<string> Words =
    [
        .. typeof(Dsl).Assembly.GetExportedTypes().Select(type => type.Name), .. Members(typeof(Dsl)), .. Members(typeof(ScoreAlgebra)),
        .. Members(typeof(StrategyScript)), "new",
    ];

    // The words of plugins, taken from the members of their classes.
    public static void Know(IEnumerable<Type> words) => Words.UnionWith(words.SelectMany(Members));

    public static bool IsWord(string name) => Words.Contains(name);

    public static bool IsValue(string name) => Values.Contains(name);

    public static string Of(Example example)
    {
        var text = example.Text.Trim();
        if (text.StartsWith("asset.", StringComparison.Ordinal)) text = $"Score(asset => {{ var it = {text}; return 1; }})";
        if (text.StartsWith("Print(", StringComparison.Ordinal)) text = $"Score(asset => {{ {text}; return 1; }})";
        if (text.StartsWith("market.", StringComparison.Ordinal))
            text = $"Decide([\"SPY\"], market => {{ var it = {text}; return double.IsNaN(market[\"SPY\"].Close) ? null : Weights.Of((\"SPY\", 1)); }})";
        if (text.StartsWith('.')) text = Before(text) + text;
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, SubmissionTemplate.Parsing).GetRoot();
        var last = root.Members.OfType<GlobalStatementSyntax>().LastOrDefault()?.Statement as ExpressionStatementSyntax;
        // A complete script declares its own names and is used unchanged.
        if (last is { SemicolonToken.IsMissing: true } && root.Members.Count > 1) return text;
        if (last is { SemicolonToken.IsMissing: true }) return $"{Declared}\nShown(\n{text}\n)\n";
        // The code of a plugin.
        if (root.Members.Any(member => member is TypeDeclarationSyntax)) return $"{Declared}\n{text}\n{Nothing}\n";
        // Provider keys are not available on test machines, and a script has no finished run.
        var isNotRun = text.Contains("UserKeys", StringComparison.Ordinal) || Given.Any(name => text.Contains($"({name}", StringComparison.Ordinal));
        var head = isNotRun ? "void NotRun(BacktestResult run, PriceSeries fund, PriceSeries index)\n" : "";
        return $"{Declared}\n{head}{{\n{text}\n}}\n{Nothing}\n";
    }

    // The receiver of a chain such as .Hold(2).Every(Week).
    private static string Before(string chain)
    {
        var name = chain[1..chain.IndexOf('(', StringComparison.Ordinal)];
        return typeof(Rotation).GetMember(name).Length > 0
            ? $"{Universe}{(chain.Contains("RankBy", StringComparison.Ordinal) ? "" : ".RankBy(momentum)")}{(chain.Contains("Hold", StringComparison.Ordinal) ? "" : ".Hold(2)")}"
            : name is "CheckedEvery" or "ReenterAfter" ? "strategy.StopLoss(0.1)"
            : typeof(Strategy).GetMember(name).Length > 0 ? "strategy"
            : "MonthEnd";
    }

    private static IEnumerable<string> Members(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(member => member.Name);
}
