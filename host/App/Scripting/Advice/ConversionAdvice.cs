using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rota.Host.Scripting;

// Values of the wrong type for a word.
internal static partial class ConversionAdvice
{
    private const int DaysPerMonth = 21;

    // Words whose lookbacks are holding periods, which plans and tax rules count in days.
    private static readonly string[] CountsDays = ["ReenterAfter", "HoldAtLeast"];
    private const int MostMonths = 24;
    private const int LongestCall = 60;

    public static Advice? Of(Finding found)
    {
        var (from, to) = found.Conversion;
        var (taker, value) = (found.Callee, found.Node.ToString());
        return (from, to) switch
        {
            ("int" or "double", _) when found.Wanted().Prepend(to).Any(IsLookback) => new($"{taker} takes a lookback, not the number {value}", Lookbacks(found, taker)),
            ("Rota.Lookback", "int") => new($"{taker} takes a whole number, not a lookback", WithoutUnit(found)),
            ("lambda expression", "Rota.IScore" or "Rota.IGuard") => Formula(found),
            (_, "Rota.Weights") => new($"a rule returns Weights, not {Kind(from)}", "write Weights.Of((\"SPY\", 1.0))"),
            _ when Undecided().IsMatch(from) && Taken().IsMatch(to) => new(
                to == "Rota.Strategy" ? $"{taker} takes a Strategy, not {Kind(from)}" : $"{taker} takes strategies with their shares, not {Kind(from)}",
                "add .Every(MonthEnd) to it"),
            (_, ScheduleAdvice.Type) => new($"{value} is not a schedule", ScheduleAdvice.Hint(found, value)),
            ("double", "int") => new($"{taker} takes a whole number, not {value}", taker == "Hold" ? "to hold a share of the universe, write HoldTop(percent)" : null),
            ("int" or "double", "Rota.IScore") => new($"{taker} takes a score, not the number {value}", $"for the same number for every asset, write Score(_ => {value})"),
            ("Rota.IScore", "double" or "int") => new($"{(found.Call is null ? "this" : taker)} takes a number, not a score", "a score has a value only at a decision, one for each asset"),
            ("Rota.IScore", "bool") => new("a score is not a bool: it is decided for each asset at a decision",
                "write If(condition, then, otherwise), .Keep(condition) or When(condition, then, otherwise)"),
            ("string[]", "Rota.Asset") => new($"{taker} takes assets, not a string[]", $"declare it as Asset[]: Asset[] {value} = [\"SPY\", \"IEF\"];"),
            (_, "(Rota.Asset Asset, double Weight)") => new($"{taker} takes assets with their weights, each pair in brackets", "write Hold((\"SPY\", 0.6), (\"IEF\", 0.4))"),
            ("string", _) when IsLookback(to) => new($"{taker} takes a lookback, not a text", $"write {With(found, LookbackOf(value))}"),
            ("string", "int" or "double") => new($"{taker} takes a number, not a text", NumberIn(value) is { } number ? $"write {With(found, number)}" : null),
            ("method group", _) when found.Node is ExpressionSyntax group && found.Model.GetMemberGroup(group, found.Cancel).FirstOrDefault() is { } word =>
                new($"{value} needs its brackets", $"write {WordText.Of(word)}"),
            ("bool", "Rota.IScore") => new($"{taker} takes a score, not a bool", "a condition compares scores with >, <, >= or <=: Close() > Sma(200.Days)"),
            ({ Length: > 0 }, _) when found.Diagnostic.Id == "CS1503" => new($"{taker} takes {Kind(to)}, not {Kind(from)}", null),
            _ => null,
        };
    }

    // Formulas and lists where the compiler names only the type that it wants.
    public static Advice? OfTarget(Finding found) => (Target().Match(found.Text).Groups[1].Value, found.Node) switch
    {
        ("IScore" or "IGuard", LambdaExpressionSyntax) => Formula(found),
        ("Allocation", CollectionExpressionSyntax list) => new($"{found.Callee} takes an allocation, not a list",
            $"to hold all of them, write Rotate({string.Join(", ", list.Elements)})"),
        _ => null,
    };

    private static Advice Formula(Finding found) => new($"{found.Callee} takes a score, not a formula",
        found.Node.ToString() is { Length: <= LongestCall } text && !text.Contains('\n', StringComparison.Ordinal) ? $"write Score({text})" : "write Score(asset => …)");

    private static bool IsLookback(string type) => type.TrimEnd('?') is "Rota.Lookback" or "Rota.LookbackMix";

    private static string Kind(string type) => MemberAdvice.Article(Space().Replace(type, ""));

    private static string? NumberIn(string text) => Number().Match(text) is { Success: true } number ? number.Value : null;

    // Reads "6 months" or "200d".
    private static string LookbackOf(string text)
    {
        var count = int.Parse(Whole().Match(text) is { Success: true } whole ? whole.Value : "6", CultureInfo.InvariantCulture);
        var isDays = text.Contains('d', StringComparison.OrdinalIgnoreCase);
        return text.Contains('y', StringComparison.OrdinalIgnoreCase) && !isDays ? $"{12 * count}.MonthEnds" : isDays ? $"{count}.Days" : $"{count}.MonthEnds";
    }

    private static string Lookbacks(Finding found, string taker)
    {
        var value = found.Node.ToString();
        var isNumber = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        if (!isNumber) return $"write {With(found, Unit(value, "MonthEnds"))} or {With(found, Unit(value, "Days"))}";
        if (number > MostMonths || CountsDays.Contains(taker)) return $"write {With(found, $"{value}.Days")}";
        var days = Math.Round(number * DaysPerMonth).ToString(CultureInfo.InvariantCulture);
        return $"write {With(found, $"{value}.MonthEnds")} or {With(found, $"{days}.Days")}";
    }

    private static string Unit(string value, string unit) => value.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '.')
        ? $"{value}.{unit}"
        : $"({value}).{unit}";

    private static string? WithoutUnit(Finding found) =>
        found.Node is MemberAccessExpressionSyntax { Expression: var number, Name.Identifier.ValueText: "Days" } ? $"write {With(found, $"{number}")}" : null;

    // The call with another argument, if short enough to read.
    private static string With(Finding found, string argument)
    {
        if (found.Call is not (var call, var old)) return argument;
        var arguments = call.ArgumentList.Arguments.Select(each => each == old ? $"{old.NameColon?.Name}{(old.NameColon is null ? "" : ": ")}{argument}" : each.ToString());
        var text = $"{found.Callee}({string.Join(", ", arguments)})";
        return text.Length > LongestCall || text.Contains('\n', StringComparison.Ordinal) ? argument : text;
    }

    [GeneratedRegex(@"(?<![\w.])(?:\w+\.)+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();

    // An allocation without a schedule, also with its share.
    [GeneratedRegex(@"^(\(\w+, )?Rota\.(Rotation|Fixed|Blend|Switch|Custom|Portfolio)\)?$")]
    private static partial Regex Undecided();

    [GeneratedRegex(@"Rota\.Strategy( \w+\))?$")]
    private static partial Regex Taken();

    [GeneratedRegex("type '([^']+)'")]
    private static partial Regex Target();

    [GeneratedRegex(@"\d{1,4}")]
    private static partial Regex Whole();
}
