using System.Globalization;
using System.Runtime.CompilerServices;

namespace Rota;

/// <summary>The base of scripts: declares parameters and prints.</summary>
public sealed class StrategyScript
{
    private static readonly string[] YesNo = ["false", "true"];

    private readonly IReadOnlyDictionary<string, string> _set;
    private readonly List<Parameter> _declared = [];
    private readonly Action<PrintedLine>? _print;

    /// <summary>Makes a script with given parameter values.</summary>
    /// <param name="set">Values by name, as texts: <c>30</c>, <c>true</c>, <c>IVV</c>; other parameters keep their defaults.</param>
    /// <param name="print">Receives printed lines, including those of formulas during a run; null discards them.</param>
    public StrategyScript(IReadOnlyDictionary<string, string> set, Action<PrintedLine>? print = null) => (_set, _print) = (set, print);

    /// <summary>The parameters declared so far, in order.</summary>
    public IReadOnlyList<Parameter> Declared => _declared;

    /// <summary>Declares a whole number: <c>var fast = Param("fast", 20, 5..60, step: 5);</c>.</summary>
    /// <keywords>parameter, sweep, optimize, slider, setting</keywords>
    /// <param name="name">The name, unique in the script.</param>
    /// <param name="value">The default.</param>
    /// <param name="range">The allowed values, including both ends.</param>
    /// <param name="step">The step of sweeps and sliders, above 0; a set value must be a whole number of steps above the least.</param>
    /// <param name="above">The value must be above this one, usually another parameter's: <c>Param("slow", 120, 60..300, above: fast)</c>.</param>
    /// <param name="below">The value must be below this one.</param>
    /// <param name="aboveText">Filled in by the compiler: the lower bound as written.</param>
    /// <param name="belowText">Filled in by the compiler: the upper bound as written.</param>
    /// <returns>The value in this run.</returns>
    /// <exception cref="ArgumentException">The name is blank or declared twice, or a value is not allowed.</exception>
    public int Param(
        string name, int value, Range range, int step = 1, int? above = null, int? below = null,
        [CallerArgumentExpression(nameof(above))] string aboveText = "", [CallerArgumentExpression(nameof(below))] string belowText = "")
    {
        if (range.Start.IsFromEnd || range.End.IsFromEnd)
            throw new ArgumentException($"Param(\"{name}\"): write the range as 5..60, both ends counted from 0.", nameof(range));
        var parameter = Declare(new(name, value, value, range.Start.Value, range.End.Value, step, IsWhole: true));
        return (int)Between(parameter, above, below, aboveText, belowText);
    }

    /// <summary>Declares a number: <c>var safe = Param("safe", 0.4, 0.0, 1.0, step: 0.1);</c>.</summary>
    /// <keywords>parameter, sweep, optimize, slider, setting</keywords>
    /// <param name="name">The name, unique in the script.</param>
    /// <param name="value">The default.</param>
    /// <param name="min">The least value allowed.</param>
    /// <param name="max">The greatest value allowed.</param>
    /// <param name="step">The step of sweeps and sliders, above 0; a set value must be a whole number of steps above the least.</param>
    /// <param name="above">The value must be above this one, usually another parameter's.</param>
    /// <param name="below">The value must be below this one.</param>
    /// <param name="aboveText">Filled in by the compiler: the lower bound as written.</param>
    /// <param name="belowText">Filled in by the compiler: the upper bound as written.</param>
    /// <returns>The value in this run.</returns>
    /// <exception cref="ArgumentException">The name is blank or declared twice, or a value is not allowed.</exception>
    public double Param(
        string name, double value, double min, double max, double step, double? above = null, double? below = null,
        [CallerArgumentExpression(nameof(above))] string aboveText = "", [CallerArgumentExpression(nameof(below))] string belowText = "") =>
        Between(Declare(new(name, value, value, min, max, step, IsWhole: false)), above, below, aboveText, belowText);

    /// <summary>Declares a yes or no: <c>var useMa = Param("useMa", true);</c>.</summary>
    /// <param name="name">The name, unique in the script.</param>
    /// <param name="value">The default.</param>
    /// <returns>The value in this run.</returns>
    /// <exception cref="ArgumentException">The name is blank or declared twice, or the value is not true or false.</exception>
    public bool Param(string name, bool value)
    {
        var number = value ? 1 : 0;
        return Declare(new(name, number, number, 0, 1, 1, IsWhole: true) { Labels = YesNo }).Value == 1;
    }

    /// <summary>Declares a choice: <c>var index = Param("index", ["SPY", "IVV"]);</c>.</summary>
    /// <param name="name">The name, unique in the script.</param>
    /// <param name="choices">The words to choose from, each once; the first is the default.</param>
    /// <returns>The word chosen in this run.</returns>
    /// <exception cref="ArgumentException">The name is blank or declared twice, a word is blank or given twice, or the value is not one of the words.</exception>
    public string Param(string name, IReadOnlyList<string> choices)
    {
        if (choices.Count == 0 || choices.Any(string.IsNullOrWhiteSpace) || choices.Distinct(StringComparer.OrdinalIgnoreCase).Count() < choices.Count)
            throw new ArgumentException($"Param(\"{name}\"): give at least one word to choose from, each once: [\"SPY\", \"IVV\"].", nameof(choices));
        var parameter = Declare(new(name, 0, 0, 0, choices.Count - 1, 1, IsWhole: true) { Labels = choices });
        return choices[(int)parameter.Value];
    }

    /// <summary>
    /// Prints a value, to see what a strategy does: <c>Print($"{asset.Asset} {x:0.00}")</c>. In a formula or a rule the line is shown with the
    /// day of the decision and the asset. Does not change results.
    /// </summary>
    /// <param name="value">A text, a number or any other value; several lines are printed separately, null as an empty line.</param>
    public void Print(object? value)
    {
        if (_print is null) return;
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n')) _print(new(line, AskedPlace.Day, AskedPlace.Asset));
    }

    private Parameter Declare(Parameter parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(parameter.Name);
        if (_declared.Exists(other => other.Name == parameter.Name))
            throw new ArgumentException($"Param(\"{parameter.Name}\") is declared twice; give each parameter its own name.");
        if (!(parameter.Step > 0)) throw new ArgumentException($"Param(\"{parameter.Name}\"): step {parameter.Step} must be above 0.");
        Require(parameter, parameter.Default, "its default");

        if (_set.TryGetValue(parameter.Name, out var text)) parameter = parameter with { Value = ValueOf(parameter, text) };
        _declared.Add(parameter);
        return parameter;
    }

    private static double ValueOf(Parameter parameter, string text)
    {
        var value = parameter.ValueOf(text);
        if (double.IsNaN(value))
        {
            throw new ArgumentException(parameter.Labels.Count == 0
                ? $"Parameter {parameter.Name}: '{text}' is not a number."
                : $"Parameter {parameter.Name}: '{text}' is not one of {string.Join(", ", parameter.Labels)}.");
        }

        Require(parameter, value, "the value it is set to");
        if (parameter.Nearest(value) is not { Count: > 0 } nearest) return value;
        throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
            $"Parameter {parameter.Name}: {value} is between two steps of {parameter.Step}; use {string.Join(" or ", nearest.Select(parameter.TextOf))}."));
    }

    private static void Require(Parameter parameter, double value, string which)
    {
        if (!(value >= parameter.Min && value <= parameter.Max))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"Parameter {parameter.Name}: {which}, {value}, is not in {parameter.Min} to {parameter.Max}."));
        }

        if (parameter.IsWhole && value != Math.Floor(value))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Parameter {parameter.Name}: {value} is not a whole number."));
    }

    private static double Between(Parameter parameter, double? above, double? below, string aboveText, string belowText)
    {
        if (above is { } floor && !(parameter.Value > floor)) throw Misplaced(parameter, "above", floor, aboveText);
        if (below is { } ceiling && !(parameter.Value < ceiling)) throw Misplaced(parameter, "below", ceiling, belowText);
        return parameter.Value;
    }

    private static ArgumentException Misplaced(Parameter parameter, string side, double bound, string text)
    {
        var number = bound.ToString(CultureInfo.InvariantCulture);
        var named = text == number ? number : $"{text}, {number}";
        return new(string.Create(CultureInfo.InvariantCulture, $"Parameter {parameter.Name}, {parameter.Value}, must be {side} {named}."));
    }
}
